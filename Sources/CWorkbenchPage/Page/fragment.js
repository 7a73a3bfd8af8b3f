// The one way in for markup that the server made; it is escaped there.
export function markup(text) {
  const template = document.createElement("template");
  template.innerHTML = text;
  return template.content;
}

export function showMarkup(element, text) {
  element.replaceChildren(markup(text));
}
