import { redo, undo } from "./history.js";
import { store } from "./store.js";

/** Keys for the whole page: undo, redo, find. */
export function listenForKeys() {
  addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]")) return;
    const isTyping = event.target.closest?.("input, select, textarea");
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (isCommand && key === "f" && store.state.view === "ranking") {
      event.preventDefault();
      const find = document.getElementById("find");
      find.focus();
      find.select();
    } else if (isCommand && !isTyping && (key === "y" || (key === "z" && event.shiftKey))) {
      event.preventDefault();
      redo();
    } else if (isCommand && !isTyping && key === "z") {
      event.preventDefault();
      undo();
    }
  });
}
