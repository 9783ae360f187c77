/* Search over everything. What there is to find stands in a file of its own, read when somebody first wants to search. */
(() => {
  const box = document.querySelector(".search");
  if (!box) return;
  const field = box.querySelector("input");
  const list = journeymap.make("ul");
  const status = journeymap.make("p", { class: "small", role: "status" });
  const found = journeymap.make("div", { class: "found", hidden: "" }, status, list);
  const MOST = 12;
  const root = document.body.dataset.root;
  let entries = null;

  /* Small letters without accents, so that "cafe" finds "Café". */
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const read = () => (window.journeymapIndex ?? []).map(([kind, title, about, link]) => {
    const name = fold(title);
    return { kind, title, about, link, name, words: words(name), aside: fold(`${kind} ${about}`), asideWords: words(fold(`${kind} ${about}`)) };
  });
  /* How well an entry answers: each word asked for must begin a word of it, best in its title, or stand inside the title. */
  const score = (entry, asked) => {
    let sum = 0;
    for (const word of asked) {
      if (entry.words.includes(word)) sum += 5;
      else if (entry.words.some((each) => each.startsWith(word))) sum += 4;
      else if (entry.name.includes(word)) sum += 2;
      else if (entry.asideWords.some((each) => each.startsWith(word)) || entry.aside.includes(word)) sum += 1;
      else return 0;
    }
    return sum;
  };
  const close = () => { found.hidden = true; };
  const show = () => {
    const asked = words(fold(field.value));
    list.replaceChildren();
    found.hidden = !asked.length;
    if (!asked.length || !entries) return;
    const hits = entries.map((entry) => [score(entry, asked), entry]).filter(([points]) => points).sort(([one, a], [two, b]) => two - one || a.title.length - b.title.length);
    hits.slice(0, MOST).forEach(([, entry]) => {
      const link = journeymap.make("a", { href: root + entry.link }, journeymap.make("span", { class: "kind" }, entry.kind), ` ${entry.title}`);
      if (entry.about) link.append(journeymap.make("span", { class: "small" }, ` · ${entry.about}`));
      list.append(journeymap.make("li", {}, link));
    });
    const outcome = hits.length > MOST ? "best" : hits.length ? "found" : "none";
    status.textContent = journeymap.words(outcome, { number: hits.length, most: MOST });
  };
  const load = () => {
    if (entries) return;
    const ready = () => { entries = read(); show(); };
    if (window.journeymapIndex) { ready(); return; }
    if (document.querySelector("script.index")) return;
    document.head.append(journeymap.make("script", { class: "index", src: `${root}assets/search.js`, onload: ready }));
  };

  box.append(found);
  box.hidden = false;
  field.addEventListener("focus", () => { load(); show(); });
  field.addEventListener("input", show);
  box.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "ArrowDown" && links.length) (links[at + 1] ?? links[0]).focus();
    else if (event.key === "ArrowUp" && at > 0) links[at - 1].focus();
    else if (event.key === "ArrowUp" && at === 0) field.focus();
    else if (event.key === "Enter" && at < 0 && links.length) links[0].click();
    else if (event.key === "Escape") { event.stopPropagation(); field.value = ""; field.focus(); close(); }
    else return;
    event.preventDefault();
  });
  box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) close(); });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => { if (event.target.closest("a")) { field.value = ""; close(); } });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
