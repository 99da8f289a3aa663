// Stands in the page itself (.ci/ahead.mjs) and runs while the app's frame is on its way. A start that leads into a community asks for what it
// will need next: home's piece and the texts of the language last spoken. And it uses Intl: whatever of it a page makes first has the
// browser read its list of all locales, as long as a tenth of a start.
if (location.hash.startsWith('#/g/')) {
  const { dataset } = /** @type {HTMLElement} */ (document.currentScript);
  const files = [dataset.home];
  try {
    files.push(dataset[localStorage.getItem('caixeta.language') ?? 'none']);
  } catch {
    // A blocked storage: the texts come when the app asks for them.
  }
  for (const file of files) {
    if (!file) continue;
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = file;
    document.head.append(link);
  }
  new Intl.NumberFormat();
}
