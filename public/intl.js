// Whatever of Intl a page makes first has the browser read its list of all locales, as long as a tenth of a start. A thread beside the
// page's own (src/app/ahead.js) has it read meanwhile, with what home writes in its language, and is gone.
const language = self.name || undefined;
new Intl.NumberFormat(language);
new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format();
if (Intl.ListFormat) new Intl.ListFormat(language).format(['1', '2']);
close();
