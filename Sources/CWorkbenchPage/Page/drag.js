/**
 * Follows a pointer that went down on an element until it goes up; Esc cancels.
 *
 * @param handlers `{move(event), commit(), cancel()}`
 */
export function followPointer(event, element, { move, commit, cancel }) {
  if (event.button !== 0) return;
  event.preventDefault();
  const { pointerId } = event;
  element.setPointerCapture(pointerId);
  const ends = new AbortController();
  const listen = (target, name, listener, options = {}) =>
    target.addEventListener(name, listener, { ...options, signal: ends.signal });
  const finish = (outcome) => {
    ends.abort();
    if (element.hasPointerCapture?.(pointerId)) element.releasePointerCapture(pointerId);
    outcome();
  };
  listen(element, "pointermove", (each) => {
    if (each.pointerId === pointerId) move(each);
  });
  listen(element, "pointerup", (each) => {
    if (each.pointerId === pointerId) finish(commit);
  });
  listen(element, "pointercancel", () => finish(cancel));
  listen(
    window,
    "keydown",
    (key) => {
      if (key.key !== "Escape") return;
      key.preventDefault();
      key.stopPropagation();
      finish(cancel);
    },
    { capture: true },
  );
}
