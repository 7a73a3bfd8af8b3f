let timer = 0;

/** Says something to a screen reader; the last word wins. */
export function announce(text) {
  const said = document.getElementById("said");
  clearTimeout(timer);
  said.textContent = "";
  timer = setTimeout(() => {
    said.textContent = text;
  }, 60);
}
