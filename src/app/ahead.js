// Stands in the page itself (.ci/ahead.mjs) and runs while the app's frame is on its way. A start that leads into a community asks for what it
// will need next: home's piece, the texts of the language last spoken, and another thread that uses Intl first (public/intl.js).
if (location.hash.startsWith('#/g/')) {
  const { dataset } = /** @type {HTMLElement} */ (document.currentScript);
  let language = '';
  try {
    language = localStorage.getItem('caixeta.language') ?? '';
  } catch {
    // A blocked storage: the texts come when the app asks for them.
  }
  for (const file of [dataset.home, dataset[language]]) {
    if (!file) continue;
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = file;
    document.head.append(link);
  }
  new Worker('./intl.js', { name: language });
}
