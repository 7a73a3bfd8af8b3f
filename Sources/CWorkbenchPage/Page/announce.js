let timer = 0;

/** Says something to a screen reader; the last word wins. */
export function announce(text) {
  silence();
  timer = setTimeout(() => {
    document.getElementById("said").textContent = text;
  }, 60);
}

/** Takes the last word away, which may be in another language by now. */
export function silence() {
  clearTimeout(timer);
  document.getElementById("said").textContent = "";
}
