/* One persona at a time: what is only for others stands back. A touchpoint that names nobody is for everybody. */
(() => {
  const select = journeymap.views?.tools.querySelector(".persona select");
  if (!select) return;
  const { touchpoints } = journeymap.journey;
  const known = [...select.options].map((option) => option.value);

  /* Work behind the scenes is for others when all that stands on it is. */
  const others = (persona) => {
    const found = new Set([...touchpoints.values()].filter((each) => each.personas.length && !each.personas.includes(persona)).map((each) => each.id));
    let before;
    do {
      before = found.size;
      touchpoints.forEach((each) => { if (each.users.length && each.users.every((user) => found.has(user))) found.add(each.id); });
    } while (found.size > before);
    return found;
  };
  journeymap.address.on(({ persona }) => {
    select.value = known.includes(persona) ? persona : "";
    const found = select.value ? others(select.value) : new Set();
    journeymap.views.all.forEach((view) => {
      const picture = view.querySelector(".picture");
      picture.querySelectorAll("[data-touchpoint]").forEach((each) => each.classList.toggle("other", found.has(each.dataset.touchpoint)));
      picture.querySelectorAll("[data-way], [data-need]").forEach((each) => {
        const ends = (each.dataset.way ?? each.dataset.need).split(" ");
        each.classList.toggle("other", ends.some((id) => found.has(id)));
      });
    });
  });
  select.addEventListener("change", () => journeymap.address.change({ persona: select.value }));
})();
