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
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) { event.preventDefault(); choose((index + step + tabs.length) % tabs.length); }
    });
  });
  const asked = () => views.findIndex((view) => `#${view.id}` === location.hash);
  show(Math.max(asked(), 0));
  addEventListener("hashchange", () => { if (asked() >= 0) show(asked()); });
})();
