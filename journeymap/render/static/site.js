/* The choice of theme. */
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
})();
