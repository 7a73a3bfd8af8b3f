import { sessionKey } from "./session.js";

/** The server refused the key. */
export class Refused extends Error {}
/** The server doesn't answer. */
export class Gone extends Error {}
/** The state or the question makes no sense; `diagnostics` say why. */
export class Unanswerable extends Error {
  constructor(diagnostics) {
    super(diagnostics[0]?.text?.en ?? "unanswerable");
    this.diagnostics = diagnostics;
  }
}

let connectionListener = () => {};

/** Calls `listener("there" | "gone" | "refused")` after each answer. */
export function watchConnection(listener) {
  connectionListener = listener;
}

async function answer(path, pairs, signal) {
  const query = new URLSearchParams(pairs).toString();
  let response;
  try {
    response = await fetch(`/api/${path}${query ? "?" + query : ""}`, {
      headers: { Authorization: `Bearer ${sessionKey()}` },
      signal,
      cache: "no-store",
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    connectionListener("gone");
    throw new Gone("no answer");
  }
  if (response.status === 401 || response.status === 403) {
    connectionListener("refused");
    throw new Refused("refused");
  }
  connectionListener("there");
  if (response.ok) return response;
  const body = await response.json().catch(() => ({}));
  throw new Unanswerable(
    body.diagnostics ?? [
      { text: body.error ?? null, code: `http-${response.status}`, setting: null },
    ],
  );
}

/** Asks for JSON; `pairs` are `[name, value]`. */
export async function get(path, pairs = [], signal) {
  const body = await (await answer(path, pairs, signal)).json();
  if (body.diagnostics?.length) throw new Unanswerable(body.diagnostics);
  return body;
}

export async function getFile(path, pairs) {
  const response = await answer(path, pairs);
  const disposition = response.headers.get("Content-Disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1];
  return {
    blob: await response.blob(),
    name: encoded ? decodeURIComponent(encoded) : (plain ?? "heng"),
  };
}

/** Reads server-sent events, calling `listener(name, data)` for each. */
export async function getEvents(path, pairs, listener, signal) {
  const response = await answer(path, pairs, signal);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    text += value.replaceAll("\r", "");
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const event = readEvent(text.slice(0, end));
      text = text.slice(end + 2);
      if (event.data) listener(event.name, JSON.parse(event.data));
    }
  }
}

function readEvent(block) {
  const event = { name: "message", data: "" };
  for (const line of block.split("\n")) {
    if (line.startsWith("event:")) event.name = line.slice(6).trim();
    if (line.startsWith("data:")) event.data += line.slice(5).trimStart();
  }
  return event;
}
