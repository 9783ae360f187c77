/* Zoom and pan. The picture grows and shrinks with its lane names and stage titles, which stay where they are. */
journeymap.zoom = (() => {
  if (!journeymap.views) return null;
  const STEPS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3];
  /* For the back row, pictures begin larger. */
  const usual = () => (document.documentElement.dataset.theme === "projector" ? 1.2 : 1);
  let started = usual();
  const scale = new Map(journeymap.views.all.map((view) => [view, started]));
  const whole = journeymap.views.tools.querySelector("[data-zoom=whole]");
  const drawings = (view) => [...view.querySelectorAll(".scroll > svg")];

  const size = (view) => {
    const zoom = scale.get(view);
    drawings(view).forEach((svg) => {
      svg.style.width = `${svg.viewBox.baseVal.width * zoom}px`;
      svg.style.height = `${svg.viewBox.baseVal.height * zoom}px`;
    });
  };
  /* The title of a stage that begins further left stays in sight as long as its stage does. */
  const PAD = 11;
  const slide = (view) => {
    const frame = view.querySelector(".scroll"), picture = view.querySelector(".picture"), zoom = scale.get(view);
    const edge = Math.max(frame.getBoundingClientRect().left, view.querySelector(".lane-names")?.getBoundingClientRect().right ?? 0);
    const left = (edge - picture.getBoundingClientRect().left) / zoom;
    picture.querySelectorAll("text.m-stage").forEach((title) => {
      const bar = title.previousElementSibling.getBBox(), words = title.getBBox();
      const room = bar.x + bar.width - words.x - words.width;
      const by = Math.min(Math.max(left + PAD - bar.x, 0), Math.max(room, 0));
      title.style.transform = by ? `translateX(${by}px)` : "";
    });
  };
  const say = () => {
    const percent = `${Math.round(scale.get(journeymap.views.current()) * 100)} %`;
    whole.textContent = percent;
    whole.setAttribute("aria-label", journeymap.words("zoom", { percent }));
  };
  /* Zoom around a place in the frame, its middle unless told otherwise. */
  const set = (zoom, x, y) => {
    const view = journeymap.views.current(), frame = journeymap.views.frame(), before = scale.get(view);
    const after = Math.min(Math.max(zoom, 0.05), 4);
    const atX = x ?? frame.clientWidth / 2, atY = y ?? frame.clientHeight / 2;
    const goal = [(frame.scrollLeft + atX) * after / before - atX, (frame.scrollTop + atY) * after / before - atY];
    scale.set(view, after);
    size(view);
    frame.scrollTo({ left: goal[0], top: goal[1], behavior: "instant" });
    slide(view);
    say();
  };
  const step = (up) => {
    const now = scale.get(journeymap.views.current());
    set((up ? STEPS.find((each) => each > now + 0.01) : STEPS.findLast((each) => each < now - 0.01)) ?? now);
  };
  const fit = () => {
    const view = journeymap.views.current(), frame = journeymap.views.frame();
    const picture = view.querySelector(".picture").viewBox.baseVal, names = view.querySelector(".lane-names")?.viewBox.baseVal.width ?? 0;
    const room = Math.max(frame.clientHeight, parseFloat(getComputedStyle(frame).maxHeight) || 0) - 4;
    set(Math.min((frame.clientWidth - 2) / (picture.width + names), room / picture.height));
  };
  document.querySelector("select.theme").addEventListener("change", () => {
    journeymap.views.all.forEach((view) => { if (scale.get(view) === started) { scale.set(view, usual()); size(view); slide(view); } });
    started = usual();
    say();
  });
  const act = { in: () => step(true), out: () => step(false), whole: () => set(1), fit };
  journeymap.views.tools.querySelectorAll("[data-zoom]").forEach((button) => button.addEventListener("click", act[button.dataset.zoom]));
  journeymap.address.on(say);
  if (started !== 1) journeymap.views.all.forEach(size);

  journeymap.views.all.forEach((view) => {
    const frame = view.querySelector(".scroll");
    frame.addEventListener("scroll", () => slide(view), { passive: true });
    frame.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = frame.getBoundingClientRect();
      set(scale.get(view) * Math.exp(-event.deltaY / 400), event.clientX - left, event.clientY - top);
    }, { passive: false });

    /* Drag to pan. A press that has not moved stays a click; one that has belongs to the frame, not to a link in it. */
    let from = null;
    const drop = () => { from = null; frame.classList.remove("panning"); };
    frame.addEventListener("dragstart", (event) => event.preventDefault());
    frame.addEventListener("pointerdown", (event) => {
      if (event.button || event.pointerType === "touch") return;
      from = { x: event.clientX, y: event.clientY, left: frame.scrollLeft, top: frame.scrollTop };
    });
    frame.addEventListener("pointermove", (event) => {
      if (!from) return;
      if (!event.buttons) { drop(); return; }
      const right = event.clientX - from.x, down = event.clientY - from.y;
      if (!frame.classList.contains("panning")) {
        if (Math.hypot(right, down) < 5) return;
        frame.setPointerCapture(event.pointerId);
        frame.classList.add("panning");
      }
      frame.scrollTo({ left: from.left - right, top: from.top - down, behavior: "instant" });
    });
    ["pointerup", "pointercancel"].forEach((kind) => frame.addEventListener(kind, drop));
  });
  return { ...act, size };
})();
