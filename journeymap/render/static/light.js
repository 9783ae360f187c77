/* What is lit in the pictures: the way that breaks a rule, or a touchpoint with all that it leads to and stands on. */
journeymap.light = (() => {
  if (!journeymap.views) return null;
  const { touchpoints } = journeymap.journey;
  const pictures = journeymap.views.all.map((view) => view.querySelector(".picture"));
  const wanted = { present: null, path: null, hover: null, open: null };

  /* "whole" are touchpoints lit with all their marks, "cards" those of which only the card is. */
  const draw = () => {
    const lit = wanted.present ?? wanted.path ?? wanted.hover ?? wanted.open;
    pictures.forEach((picture) => {
      picture.classList.toggle("lit", Boolean(lit));
      picture.classList.toggle("soft", Boolean(lit?.soft));
      picture.classList.toggle("alarm", Boolean(lit?.alarm));
      const turn = (what, on) => picture.querySelectorAll(`[data-${what}]`).forEach((each) => each.classList.toggle("on", Boolean(lit) && on(each.dataset[what], each)));
      turn("way", (name) => lit.ways.has(name));
      turn("need", (name) => lit.needs.has(name));
      turn("touchpoint", (id, each) => lit.whole.has(id) || (lit.cards.has(id) && each.tagName === "a"));
    });
  };
  const set = (which, lit) => { if (wanted[which] !== lit) { wanted[which] = lit; draw(); } };
  const around = (id) => {
    const { next, needs, users } = touchpoints.get(id);
    return {
      soft: true,
      whole: new Set([id]),
      cards: new Set([...next, ...needs, ...users]),
      ways: new Set(next.map((to) => `${id} ${to}`)),
      needs: new Set([...needs.flatMap((need) => [need, `${id} ${need}`]), ...users.map((user) => `${user} ${id}`), ...(users.length ? [id] : [])]),
    };
  };
  const way = (path) => ({
    alarm: true,
    whole: new Set(path),
    cards: new Set(),
    ways: new Set(path.slice(1).map((id, index) => `${path[index]} ${id}`)),
    needs: new Set(),
  });

  const over = (event) => {
    const id = event.target.closest?.("[data-touchpoint]")?.dataset.touchpoint;
    set("hover", id && touchpoints.has(id) ? around(id) : null);
  };
  /* Not on the pictures themselves: browsers take an <svg> that listens for the focus for a place to stop at. */
  pictures.map((picture) => picture.parentElement).forEach((frame) => {
    frame.addEventListener("pointerover", (event) => { if (event.pointerType !== "touch") over(event); });
    frame.addEventListener("pointerleave", () => set("hover", null));
    frame.addEventListener("focusin", over);
    frame.addEventListener("focusout", () => set("hover", null));
  });

  /* A button beside each broken rule lights its way in every picture, and puts the light out again. */
  const buttons = [...document.querySelectorAll("button.light")];
  const unlit = buttons[0]?.textContent;
  const press = (button) => {
    const on = button.getAttribute("aria-pressed") !== "true";
    buttons.forEach((each) => { each.setAttribute("aria-pressed", "false"); each.textContent = unlit; });
    set("path", on ? way(button.dataset.way.split(" ")) : null);
    if (!on) return;
    button.setAttribute("aria-pressed", "true");
    button.textContent = journeymap.words("lit");
    journeymap.views.home.scrollIntoView();
    journeymap.journey.card(button.dataset.way.split(" ")[0])?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  buttons.forEach((button) => {
    button.hidden = false;
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => press(button));
  });
  return {
    open: (id) => set("open", id ? around(id) : null),
    present: (ids) => set("present", ids ? { whole: new Set(ids), cards: new Set(ids.flatMap((id) => touchpoints.get(id).needs)), ways: new Set(), needs: new Set() } : null),
  };
})();
