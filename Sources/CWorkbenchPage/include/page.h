#include <stddef.h>

/* A file of the workbench's page. */
struct page_file {
  /* Its name in the folder Page and in the address. */
  const char *name;
  /* Its bytes, none of which is 0, and a 0 behind them. */
  const unsigned char *bytes;
};

/* All files of the page. */
extern const struct page_file *const page_files;
extern const size_t page_file_count;
