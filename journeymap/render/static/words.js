/* What scripts say, in the language of the page: it stands in the page by name, texts with {places} to fill, or lists. */
journeymap.words = (() => {
  const told = Object.assign({}, ...[...document.querySelectorAll("[data-words]")].map((each) => JSON.parse(each.dataset.words)));
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  return (name, values) => (values ? filled(told[name], values) : told[name]);
})();
