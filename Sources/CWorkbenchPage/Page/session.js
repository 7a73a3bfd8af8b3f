const storageKey = "heng-key";

/** Trades the token of the address for the key of this session; false if the token is spent. */
export async function openSession() {
  const values = new URLSearchParams(location.hash.slice(1));
  const token = values.get("token");
  if (token === null) return localStorage.getItem(storageKey) !== null;
  values.delete("token");
  history.replaceState(history.state, "", "#" + values.toString());
  const response = await fetch("/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ token }),
  });
  if (!response.ok) return localStorage.getItem(storageKey) !== null;
  localStorage.setItem(storageKey, (await response.json()).key);
  return true;
}

export function sessionKey() {
  return localStorage.getItem(storageKey) ?? "";
}
