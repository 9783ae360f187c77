/* Tabs for the views and the choice of theme. Without this script every view is simply shown. */
"use strict";
(() => {
  const root = document.documentElement;
  const remember = (value) => { try { localStorage.setItem("journeymap-theme", value); } catch { /* not everywhere may a page remember */ } };
  const recall = () => { try { return localStorage.getItem("journeymap-theme"); } catch { return null; } };
  const button = document.querySelector("button.theme");
  const darkNow = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const name = () => { button.textContent = darkNow() ? "Light" : "Dark"; };
  const kept = recall();
  if (kept === "dark" || kept === "light") root.dataset.theme = kept;
  button.hidden = false;
  name();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", name);
  button.addEventListener("click", () => { root.dataset.theme = darkNow() ? "light" : "dark"; remember(root.dataset.theme); name(); });

  const views = [...document.querySelectorAll(".view")];
  if (!views.length) return;
  const list = document.createElement("div");
  list.className = "tablist";
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Views of this journey");
  const tabs = views.map((view) => {
    const tab = document.createElement("button");
    tab.type = "button";
    tab.id = `tab-${view.id}`;
    tab.textContent = view.dataset.view;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", view.id);
    view.setAttribute("role", "tabpanel");
    view.setAttribute("aria-labelledby", tab.id);
    list.append(tab);
    return tab;
  });
  views[0].parentElement.prepend(list);
  views[0].parentElement.classList.add("tabbed");
  const show = (index) => views.forEach((view, i) => {
    view.hidden = i !== index;
    tabs[i].setAttribute("aria-selected", String(i === index));
    tabs[i].tabIndex = i === index ? 0 : -1;
  });
  const choose = (index) => { show(index); tabs[index].focus(); history.replaceState(null, "", `#${views[index].id}`); };
  tabs.forEach((tab, index) => {
    tab.addEventListener("click", () => choose(index));
    tab.addEventListener("keydown", (event) => {
      const last = tabs.length - 1;
      const goal = { ArrowRight: index < last ? index + 1 : 0, ArrowLeft: index ? index - 1 : last, Home: 0, End: last }[event.key];
      if (goal !== undefined) { event.preventDefault(); choose(goal); }
    });
  });
  /* A broken rule's path, lit up in every picture; the same button puts the light out again. */
  const lights = [...document.querySelectorAll("button.light")];
  const light = (button) => {
    const on = button.getAttribute("aria-pressed") !== "true";
    lights.forEach((each) => { each.setAttribute("aria-pressed", "false"); each.textContent = "Show this way on the map"; });
    const path = on ? button.dataset.way.split(" ") : [];
    const steps = new Set(path.slice(1).map((id, index) => `${path[index]} ${id}`));
    document.querySelectorAll(".views .picture").forEach((picture) => {
      picture.classList.toggle("lit", on);
      picture.querySelectorAll("[data-way]").forEach((each) => each.classList.toggle("on", steps.has(each.dataset.way)));
      picture.querySelectorAll("[data-touchpoint]").forEach((each) => each.classList.toggle("on", path.includes(each.dataset.touchpoint)));
    });
    if (!on) return;
    button.setAttribute("aria-pressed", "true");
    button.textContent = "Put the light out";
    const view = views.find((each) => !each.hidden) ?? views[0];
    const first = view.querySelector(`[data-touchpoint="${path[0]}"]`);
    list.scrollIntoView();
    if (first) view.querySelector(".scroll").scrollLeft = 0;
  };
  lights.forEach((button) => { button.hidden = false; button.setAttribute("aria-pressed", "false"); button.addEventListener("click", () => light(button)); });

  const asked = () => views.findIndex((view) => `#${view.id}` === location.hash);
  show(Math.max(asked(), 0));
  addEventListener("hashchange", () => { if (asked() >= 0) show(asked()); });
})();
