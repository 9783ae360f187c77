/* Presenting: the picture fills the screen, and arrow keys go through it stage by stage and step by step. */
journeymap.present = (() => {
  if (!journeymap.views) return null;
  const { make, words, views, journey } = journeymap;
  const { moments, touchpoints } = journey;
  const stages = [...new Set(moments.map((each) => each.stage))];
  const steps = [{ first: true, ids: null }];
  stages.forEach((stage) => {
    const inside = moments.filter((each) => each.stage === stage);
    steps.push({ stage, first: true, ids: inside.map((each) => each.id) });
    inside.forEach((each) => steps.push({ stage, ids: [each.id] }));
  });
  const where = make("p", { class: "small" }), title = make("p", { class: "step" }), notes = make("p", { class: "notes" });
  const told = make("div", { role: "status" }, where, title, notes);
  const strip = make("div", { class: "strip", hidden: "" }, told,
    make("div", { class: "strip-bar" },
      make("button", { type: "button", onclick: () => to(at - 1) }, words("back")),
      make("button", { type: "button", class: "on", onclick: () => to(at + 1) }, words("on")),
      make("button", { type: "button", onclick: () => low() }, words("low")),
      make("button", { type: "button", class: "notes-on", "aria-pressed": "true", onclick: () => turnNotes() }, words("notes")),
      make("button", { type: "button", onclick: () => end() }, words("end"))));
  views.home.append(strip);
  let at = 0, on = false;

  const noteOf = (id) => touchpoints.get(id).article.querySelector(".notes dd")?.textContent.trim() ?? "";
  const show = () => {
    const { stage, ids } = steps[at];
    where.textContent = stage ? words("step", { stage, number: at, total: steps.length - 1 }) : words("whole");
    title.textContent = !ids ? document.querySelector("h1").textContent : ids.length > 1 || steps[at].first ? ids.map((id) => touchpoints.get(id).title).join(" · ") : touchpoints.get(ids[0]).title;
    notes.textContent = !ids ? document.querySelector("#notes")?.textContent ?? views.home.dataset.goal : steps[at].first ? "" : noteOf(ids[0]);
    journeymap.light.present(ids);
    if (ids) journey.card(ids[0])?.scrollIntoView({ block: "start", inline: steps[at].first ? "start" : "center" });
  };
  const to = (goal) => { at = Math.min(Math.max(goal, 0), steps.length - 1); show(); };
  const stage = (by) => {
    for (let goal = at + by; goal >= 0 && goal < steps.length; goal += by) if (steps[goal].first) { to(goal); return; }
  };
  const low = () => { if (journey.low) to(steps.findIndex((each) => each.ids?.[0] === journey.low.id && !each.first)); };
  const turnNotes = () => {
    notes.hidden = !notes.hidden;
    strip.querySelector(".notes-on").setAttribute("aria-pressed", String(!notes.hidden));
  };
  const rest = () => {
    const found = [];
    for (let each = views.home; each !== document.body; each = each.parentElement) found.push(...[...each.parentElement.children].filter((other) => other !== each));
    return found;
  };
  const turn = (now) => {
    on = now;
    views.home.classList.toggle("presenting", on);
    strip.hidden = !on;
    rest().forEach((each) => { each.inert = on; });
  };
  const start = () => {
    if (journeymap.panel.isOpen()) journeymap.panel.close();
    turn(true);
    views.home.requestFullscreen?.().catch(() => { /* where a page may not, the window does */ });
    strip.querySelector(".on").focus();
    to(0);
  };
  const end = () => {
    if (!on) return;
    turn(false);
    journeymap.light.present(null);
    if (document.fullscreenElement) document.exitFullscreen();
    views.tools.querySelector(".present").focus();
  };
  views.tools.querySelector(".present").addEventListener("click", () => (on ? end() : start()));
  document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) end(); });
  const keys = {
    ArrowRight: () => to(at + 1), ArrowLeft: () => to(at - 1), PageDown: () => stage(1), PageUp: () => stage(-1), ArrowDown: () => stage(1), ArrowUp: () => stage(-1),
    " ": () => to(at + 1), Home: () => to(0), End: () => to(steps.length - 1), l: low, n: turnNotes, Escape: end,
  };
  document.addEventListener("keydown", (event) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input, select, [role=tab], summary") || (event.key === " " && event.target.closest("button"))) return;
    if (!keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  }, true);
  return { toggle: () => (on ? end() : start()) };
})();
