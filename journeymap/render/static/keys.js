/* The journey by keyboard: arrow keys walk the map in the customer's order, a few letters do the rest. */
(() => {
  if (!journeymap.views) return;
  const { make, words, views, journey, zoom } = journeymap;
  const { touchpoints, moments } = journey;
  const letters = make("input", { type: "checkbox", checked: "" });
  const dialog = make("dialog", { class: "keys", "aria-labelledby": "keys-title" },
    make("h2", { id: "keys-title" }, words("keys-title")),
    make("dl", {}, ...words("keys").map(([key, what]) => make("div", {}, make("dt", {}, make("kbd", {}, key)), make("dd", {}, what)))),
    make("p", {}, make("label", {}, letters, ` ${words("letters")}`)),
    make("button", { type: "button", onclick: () => dialog.close() }, words("close")));
  views.home.append(dialog);
  const help = views.tools.querySelector(".help");
  help.addEventListener("click", () => dialog.showModal());

  /* In each picture one card can be reached with the tab key; the arrow keys go on from there. */
  const cards = views.home.querySelectorAll(".picture a[data-touchpoint]");
  let here = moments[0]?.id ?? "", above = here;
  const mark = () => cards.forEach((card) => { card.tabIndex = card.dataset.touchpoint === (card.closest("#flow") ? above : here) ? 0 : -1; });
  const stand = (id) => {
    here = id;
    if (touchpoints.get(id).isMoment) above = id;
    mark();
  };
  const go = (id) => {
    const card = id && journey.card(id);
    if (!card) return false;
    stand(id);
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest", inline: "center" });
    return true;
  };
  mark();
  views.home.addEventListener("focusin", (event) => {
    const id = event.target.closest?.(".picture a[data-touchpoint]")?.dataset.touchpoint;
    if (id && touchpoints.has(id)) stand(id);
  });

  /* A moment, then all the work that it stands on, the nearest first. */
  const column = (id) => {
    const found = [id];
    for (const each of found) touchpoints.get(each).needs.forEach((need) => { if (touchpoints.has(need) && !found.includes(need)) found.push(need); });
    return found;
  };
  const along = (by) => moments[moments.findIndex((each) => each.id === above) + by]?.id;
  const down = (by) => { const all = column(above); return all[all.indexOf(here) + by]; };
  const truth = () => {
    const at = moments.findIndex((each) => each.id === above);
    return [...moments.slice(at + 1), ...moments.slice(0, at + 1)].find((each) => each.isTruth)?.id;
  };
  const onCard = {
    ArrowRight: () => go(along(1)),
    ArrowLeft: () => go(along(-1)),
    ArrowDown: () => go(down(1)),
    ArrowUp: () => go(down(-1)),
    Home: () => go(moments[0]?.id),
    End: () => go(moments.at(-1)?.id),
  };
  const anywhere = {
    l: () => go(journey.low?.id),
    t: () => go(truth()),
    "+": () => { zoom.in(); return true; },
    "=": () => { zoom.in(); return true; },
    "-": () => { zoom.out(); return true; },
    0: () => { zoom.whole(); return true; },
    f: () => { zoom.fit(); return true; },
    p: () => { journeymap.present.toggle(); return true; },
    "?": () => { dialog.showModal(); return true; },
  };
  views.all.forEach((view, index) => {
    anywhere[index + 1] = () => {
      const wasInside = document.activeElement.closest(".picture");
      journeymap.address.change(journeymap.panel.isOpen() ? { view: view.id } : { place: view.id, view: "" });
      if (wasInside && !go(here)) go(above);
      return true;
    };
  });
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (event.target.closest("input:not([type=checkbox]), select, textarea")) return;
    if (event.key === "Escape" && journeymap.panel.isOpen()) { journeymap.panel.close(); event.preventDefault(); return; }
    const act = (event.target.closest(".picture a[data-touchpoint]") && onCard[event.key]) || (letters.checked && anywhere[event.key]);
    if (act && act()) event.preventDefault();
  });
})();
