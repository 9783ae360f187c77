/* One file for the whole site. Which page is shown is told by ?page=; what stands behind #/ leads there too. */
"use strict";
(() => {
  const templates = [...document.querySelectorAll("template[data-page]")];
  const named = (name) => templates.find((each) => each.dataset.page === name);
  const follow = () => {
    if (!location.hash.startsWith("#/")) return false;
    const parts = decodeURIComponent(location.hash.slice(2)).split("/");
    for (let count = parts.length; count; count -= 1) {
      const name = parts.slice(0, count).join("/");
      if (named(name)) {
        const rest = parts.slice(count).join("/");
        location.replace(`?page=${encodeURIComponent(name)}${rest ? `#${encodeURIComponent(rest)}` : ""}`);
        return true;
      }
    }
    return false;
  };
  for (const entry of window.journeymapIndex) entry[3] = entry[3].replace(/^(.*)\.html/, "?page=$1");
  addEventListener("hashchange", follow);
  if (follow()) return;
  const page = named(new URLSearchParams(location.search).get("page"));
  if (!page) return;
  document.getElementById("main").replaceChildren(page.content.cloneNode(true));
  document.title = page.dataset.title;
  document.body.className = page.dataset.kind;
})();
