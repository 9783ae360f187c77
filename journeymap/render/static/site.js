/* The choice of theme. */
"use strict";
(() => {
  const root = document.documentElement;
  const remember = (value) => { try { localStorage.setItem("journeymap-theme", value); } catch { /* not everywhere may a page remember */ } };
  const recall = () => { try { return localStorage.getItem("journeymap-theme"); } catch { return null; } };
  const theme = document.querySelector("select.theme");
  const wear = (name) => { if (name) root.dataset.theme = name; else delete root.dataset.theme; theme.value = name; };
  const kept = recall();
  wear([...theme.options].some((each) => each.value === kept) ? kept : "");
  theme.hidden = false;
  theme.addEventListener("change", () => { wear(theme.value); remember(theme.value); });
})();
