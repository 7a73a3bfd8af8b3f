#include <microhttpd.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* What Swift can't call of the library: functions of any number of arguments, macros, and constants
   that it would see otherwise in 0.9 than in 1.0. */

/* Called with the target of a request as it was sent; what it returns goes with the request. */
typedef void *(*heng_begin_callback)(void *context, const char *target,
                                     struct MHD_Connection *connection);

/* Listens on 127.0.0.1 and answers in a thread of its own; NULL if it can't.

   Polling needs no bookkeeping of the listening socket, so that MHD_quiesce_daemon is safe beside
   the thread at any moment. */
static inline struct MHD_Daemon *heng_start_daemon(
    uint16_t port, heng_begin_callback begin, MHD_AccessHandlerCallback advance,
    MHD_RequestCompletedCallback end, void *context, unsigned int connection_limit,
    size_t connection_memory, unsigned int idle_seconds) {
  struct sockaddr_in address = {.sin_family = AF_INET,
                                .sin_port = htons(port),
                                .sin_addr = {htonl(INADDR_LOOPBACK)}};
  return MHD_start_daemon(
      MHD_USE_POLL_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_PEDANTIC_CHECKS, port, NULL,
      NULL, advance, context, MHD_OPTION_SOCK_ADDR, (struct sockaddr *)&address,
      MHD_OPTION_URI_LOG_CALLBACK, begin, context, MHD_OPTION_NOTIFY_COMPLETED, end, context,
      MHD_OPTION_CONNECTION_LIMIT, connection_limit, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
      connection_memory, MHD_OPTION_CONNECTION_TIMEOUT, idle_seconds, MHD_OPTION_END);
}

/* The port that a daemon listens on. */
static inline uint16_t heng_daemon_port(struct MHD_Daemon *daemon) {
  return MHD_get_daemon_info(daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
}

/* The port that a connection came in by. */
static inline uint16_t heng_connection_port(struct MHD_Connection *connection) {
  return heng_daemon_port(MHD_get_connection_info(connection, MHD_CONNECTION_INFO_DAEMON)->daemon);
}

/* A field of a request's head. */
static inline const char *heng_field(struct MHD_Connection *connection, const char *name) {
  return MHD_lookup_connection_value(connection, MHD_HEADER_KIND, name);
}

static inline enum MHD_Result heng_note_space(void *found, enum MHD_ValueKind kind,
                                              const char *name, const char *value) {
  (void)kind, (void)value;
  if (name && strpbrk(name, " \t")) *(bool *)found = true;
  return MHD_YES;
}

/* Whether a field's name ends in a space; version 0.9 lets such fields pass. */
static inline bool heng_has_spaced_field(struct MHD_Connection *connection) {
  bool found = false;
  MHD_get_connection_values(connection, MHD_HEADER_KIND, heng_note_space, &found);
  return found;
}

/* A response of bytes, which are copied. */
static inline struct MHD_Response *heng_bytes_response(const void *bytes, size_t count) {
  return MHD_create_response_from_buffer(count, (void *)bytes, MHD_RESPMEM_MUST_COPY);
}

/* A response whose length shows when it ends. */
static inline struct MHD_Response *heng_stream_response(
    size_t piece, MHD_ContentReaderCallback read, void *context,
    MHD_ContentReaderFreeCallback end) {
  return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, piece, read, context, end);
}

/* What a reader returns at the end of a stream. */
static const ssize_t heng_end_of_stream = MHD_CONTENT_READER_END_OF_STREAM;
