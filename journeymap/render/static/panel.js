/* The details of a touchpoint, beside the picture: a copy of what stands further down the page. */
journeymap.panel = (() => {
  if (!journeymap.views) return null;
  const { make, words, views, journey } = journeymap;
  const { touchpoints, moments } = journey;
  const title = make("h2", { id: "panel-title", tabindex: "-1" });
  const body = make("div", { class: "panel-body" });
  const step = (by) => moments[moments.findIndex((each) => each.id === shown) + by];
  const before = make("button", { type: "button", onclick: () => move(-1) }, words("previous"));
  const after = make("button", { type: "button", onclick: () => move(1) }, words("next"));
  const copied = make("span", { class: "small", role: "status" });
  const copy = make("button", { type: "button", onclick: () => navigator.clipboard.writeText(location.href).then(() => { copied.textContent = words("copied"); }, () => { copied.textContent = words("copy-by-hand"); }) }, words("copy"));
  const panel = make("dialog", { class: "panel", "aria-labelledby": "panel-title" },
    make("div", { class: "panel-bar" }, before, after, copy, copied, make("button", { type: "button", class: "close", onclick: () => close() }, words("close"))), title, body);
  let shown = "";
  copy.hidden = !navigator.clipboard;
  views.home.append(panel);

  /* The panel begins below the head of the page, which may wrap. */
  const head = document.querySelector("header.top");
  const measure = () => { panel.style.top = `${head.offsetHeight}px`; };
  addEventListener("resize", measure);
  measure();

  const go = (id, push) => journeymap.address.change({ place: `touchpoint-${id}`, view: views.current().id }, push);
  const move = (by) => { const goal = step(by); if (goal) go(goal.id, false); };
  const narrow = matchMedia("(max-width: 40rem)");
  const reveal = () => journey.card(shown)?.scrollIntoView({ block: narrow.matches ? "start" : "nearest", inline: "nearest" });
  const fill = (id) => {
    const { article, isMoment } = touchpoints.get(id);
    const copies = [...article.cloneNode(true).children];
    title.textContent = copies.shift().textContent;
    body.replaceChildren(...copies);
    copied.textContent = "";
    before.hidden = after.hidden = !isMoment;
    shown = id;
    if (!isMoment) return;
    before.disabled = !step(-1);
    after.disabled = !step(1);
  };
  const hide = () => {
    const last = shown, had = panel.contains(document.activeElement) || document.activeElement === document.body;
    shown = "";
    panel.close();
    views.home.classList.remove("with-panel");
    journeymap.light.open("");
    if (had) journey.card(last)?.focus({ preventScroll: true });
  };
  const close = () => journeymap.address.change({ place: views.current().id, view: "" });

  /* A browser goes to where the address points, which is further down; the picture and the panel are here. */
  const comeBack = () => { if (shown) { (narrow.matches ? views.frame() : views.home).scrollIntoView(); reveal(); } };
  addEventListener("load", () => setTimeout(comeBack));
  let arriving = false;
  ["pointerdown", "keydown"].forEach((kind) => addEventListener(kind, () => { arriving = false; }, true));
  document.addEventListener("focusin", (event) => { if (arriving && event.target === touchpoints.get(shown)?.article) { title.focus({ preventScroll: true }); comeBack(); } });

  journeymap.address.on(({ place }, followed) => {
    const id = place.replace(/^touchpoint-/, "");
    if (!place.startsWith("touchpoint-") || !touchpoints.has(id)) {
      if (panel.open && views.all.some((view) => view.id === place || !place)) hide();
      return;
    }
    if (shown === id) return;
    const isNew = !panel.open, focused = document.activeElement;
    fill(id);
    if (isNew) panel.show();
    views.home.classList.add("with-panel");
    journeymap.light.open(id);
    panel.scrollTop = 0;
    if ((focused !== before && focused !== after) || focused.disabled) title.focus({ preventScroll: true });
    arriving = followed;
    if (followed) { comeBack(); setTimeout(comeBack); } else reveal();
  });

  /* Every link on this page to a touchpoint opens it here, and keeps what is left out of the picture. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#touchpoint-"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(link.getAttribute("href").replace("#touchpoint-", ""), true);
  });
  panel.addEventListener("keydown", (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "Escape") close();
    else if (by && touchpoints.get(shown).isMoment) move(by);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { isOpen: () => panel.open, close };
})();
