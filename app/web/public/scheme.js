// Runs before anything is painted, so that a page kept dark is never shown light first, nor Russian read as English.
(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const kept = read("vizavi.scheme");
  const dark = kept === "dark" || (kept !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  const root = document.documentElement;
  root.dataset.mantineColorScheme = dark ? "dark" : "light";
  root.style.backgroundColor = dark ? "#14181c" : "#f8f8f6";
  const wanted = read("vizavi.language") ?? navigator.languages.find((l) => /^(ru|en)/i.test(l)) ?? "en";
  root.lang = wanted.slice(0, 2).toLowerCase();
})();
