/* Tabs for the views of a journey. Without script every view is simply shown. */
journeymap.views = (() => {
  const home = document.querySelector(".views");
  if (!home) return null;
  const all = [...home.querySelectorAll(".view")];
  const list = journeymap.make("div", { class: "tablist", role: "tablist", "aria-label": journeymap.words("views") });
  const tools = home.querySelector(".tools");
  let current = all[0];
  const tabs = all.map((view) => {
    const tab = journeymap.make("button", { type: "button", id: `tab-${view.id}`, role: "tab", "aria-controls": view.id }, view.dataset.view);
    view.setAttribute("role", "tabpanel");
    view.setAttribute("aria-labelledby", tab.id);
    list.append(tab);
    return tab;
  });
  tools.hidden = false;
  home.prepend(journeymap.make("div", { class: "bar" }, list, tools));
  home.classList.add("tabbed");

  const choose = (index) => {
    journeymap.address.change(document.querySelector("dialog.panel[open]") ? { view: all[index].id } : { place: all[index].id, view: "" });
    tabs[index].focus();
  };
  tabs.forEach((tab, index) => {
    tab.addEventListener("click", () => choose(index));
    tab.addEventListener("keydown", (event) => {
      const last = tabs.length - 1;
      const goal = { ArrowRight: index < last ? index + 1 : 0, ArrowLeft: index ? index - 1 : last, Home: 0, End: last }[event.key];
      if (goal === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      choose(goal);
    });
  });
  journeymap.address.on(({ place, view }) => {
    current = all.find((each) => each.id === place) ?? all.find((each) => each.id === view) ?? current;
    all.forEach((each, index) => {
      each.hidden = each !== current;
      tabs[index].setAttribute("aria-selected", String(each === current));
      tabs[index].tabIndex = each === current ? 0 : -1;
    });
  });
  return { all, home, list, tools, current: () => current, frame: () => current.querySelector(".scroll") };
})();
