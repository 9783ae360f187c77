/* Lanes can be left out one by one; what stands below moves up, so that no hole is left. */
(() => {
  if (!journeymap.views) return;
  const menu = journeymap.views.tools.querySelector(".lanes");
  const boxes = [...menu.querySelectorAll("input")];
  const summary = menu.querySelector("summary");
  const heights = new Map(journeymap.views.all.map((view) => [view, view.querySelector(".picture").viewBox.baseVal.height]));

  /* The lines of a need go when a lane is left out that they end in or run through. */
  const wires = (view, gone) => {
    const lines = [...view.querySelectorAll(".picture [data-need]")];
    const lane = (element) => Number(element.closest("[data-lane]").dataset.top);
    const begins = new Map();
    const target = (line) => line.dataset.need.split(" ").at(-1);
    lines.forEach((line) => begins.set(target(line), Math.min(begins.get(target(line)) ?? Infinity, lane(line))));
    lines.forEach((line) => {
      const card = view.querySelector(`.picture a[data-touchpoint="${CSS.escape(target(line))}"]`);
      const cut = gone.some(({ top }) => top >= begins.get(target(line)) && top <= lane(card));
      line.classList.toggle("gone", cut);
    });
  };
  const leaveOut = (view, gone) => {
    view.querySelectorAll(".scroll [data-lane]").forEach((group) => {
      const up = gone.filter(({ top }) => top < Number(group.dataset.top)).reduce((sum, { tall }) => sum + tall, 0);
      group.classList.toggle("gone", gone.some(({ id }) => id === group.dataset.lane));
      group.style.transform = up ? `translateY(${-up}px)` : "";
    });
    wires(view, gone);
    const height = heights.get(view) - gone.reduce((sum, { tall }) => sum + tall, 0);
    view.querySelectorAll(".scroll > :is(.picture, .lane-names)").forEach((svg) => svg.setAttribute("viewBox", `0 0 ${svg.viewBox.baseVal.width} ${height}`));
    journeymap.zoom.size(view);
  };
  journeymap.address.on(({ without }) => {
    const current = journeymap.views.current();
    boxes.forEach((box) => { box.checked = !without.includes(box.value); });
    menu.hidden = !menu.querySelector(`[data-of="${current.id}"]`);
    menu.querySelectorAll("[data-of]").forEach((each) => { each.hidden = each.dataset.of !== current.id; });
    journeymap.views.all.forEach((view) => {
      const own = boxes.filter((box) => box.closest("fieldset").dataset.of === view.id && !box.checked);
      leaveOut(view, own.map((box) => ({ id: box.value, top: Number(box.dataset.top), tall: Number(box.dataset.tall) })));
      if (view === current) summary.textContent = own.length ? journeymap.words("lanes-left-out", { number: own.length }) : journeymap.words("lanes");
    });
  });
  const known = () => [...new Set(boxes.map((box) => box.value))];
  boxes.forEach((box) => box.addEventListener("change", () => {
    const out = new Set(boxes.filter((each) => !each.checked).map((each) => each.value));
    if (box.checked) out.delete(box.value); else out.add(box.value);
    journeymap.address.change({ without: known().filter((id) => out.has(id)) });
  }));
  menu.querySelector(".all").addEventListener("click", () => journeymap.address.change({ without: [] }));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    event.stopPropagation();
    menu.open = false;
    summary.focus();
  });
  document.addEventListener("pointerdown", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("focusout", (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false; });
})();
