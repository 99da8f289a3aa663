// How the build cuts the app: what is always loaded together is one file. It packs better than many small ones, and a
// phone asks for less. Everything else is cut as the imports say.

/**
 * From first to last. A piece is its roots and all that they import, except what an earlier piece has.
 * @type {readonly { readonly name: string; readonly roots: readonly RegExp[] }[]}
 */
const PIECES = [
  // Apart from the frame, so that a phone compiles both at the same time.
  { name: 'react', roots: [/\/node_modules\/react-dom\//] },
  {
    name: 'frame',
    roots: [
      /\/src\/app\/main\.tsx$/,
      /\/features\/start\/StartScreen\.tsx$/,
      // Home and the voice both need it, and neither is to bring the other.
      /\/format\/use-format\.tsx$/,
    ],
  },
  { name: 'voice', roots: [/\/speech\/PhoneListen\.tsx$/] },
  {
    name: 'home',
    roots: [/\/features\/home\/Home\.tsx$/, /\/app\/community\.tsx$/, /\/store\/load\.ts$/],
  },
  {
    name: 'extend',
    roots: [/\/ledger\/extend\.ts$/, /\/ledger\/order\/(?:page-seen|grants)\.ts$/],
  },
  { name: 'lines', roots: [/\/store\/read\.ts$/] },
  { name: 'fold', roots: [/\/ledger\/fold\.ts$/] },
  {
    name: 'meeting',
    roots: [/\/app\/meeting-screens\.tsx$/, /\/ledger\/decide\.ts$/, /\/store\/writing\.ts$/],
  },
  { name: 'checks', roots: [/\/ledger\/checks\.ts$/] },
];

/**
 * What a start into a community runs at once. Chrome then compiles these whole while they arrive, on threads beside the page's own, instead of
 * function by function as each is called for the first time (adr/0048). Other browsers read a comment.
 */
const AT_START = new Set(['react', 'frame', 'home']);
const COMPILE_WHOLE = '//# allFunctionsCalledOnLoad';

/** The module that names all icons imports thousands; only those count that are asked for by name. */
const ALL_ICONS = /\/lucide-react\/.*\/lucide-react\.mjs$/;
const ICONS_ASKED = /import \{([^}]*)\} from ["']lucide-react["']/g;

/**
 * What the build puts around every import would fetch style sheets and pieces of a piece beforehand. There is one style sheet, and
 * a piece is whole: the import alone is enough, and a kilobyte less.
 * @returns {import('vite').Plugin}
 */
export function plainImports() {
  return {
    name: 'plain-imports',
    apply: 'build',
    enforce: 'pre',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}

/** @returns {import('vite').Plugin} */
export function pieces() {
  /** @type {Map<string, string>} */
  const pieceByModule = new Map();
  return {
    name: 'pieces',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            // After what makes the code small, which leaves no comment.
            postBanner: ({ name }) => (AT_START.has(name) ? COMPILE_WHOLE : ''),
            codeSplitting: {
              // The pieces are whole already: what a module needs is in its own piece or in an earlier one.
              includeDependenciesRecursively: false,
              groups: [{ debugName: 'pieces', name: (id) => pieceByModule.get(id) ?? null }],
            },
          },
        },
      },
    }),
    buildEnd() {
      const ids = [...this.getModuleIds()];
      const iconFiles = iconFilesOf(
        this.getModuleInfo(ids.find((id) => ALL_ICONS.test(id)) ?? '')?.code ?? '',
      );
      /** @param {string} id */
      const neededBy = (id) => {
        const { importedIds = [], code } = this.getModuleInfo(id) ?? {};
        const icons = [...(code ?? '').matchAll(ICONS_ASKED)].flatMap(([, names = '']) =>
          names.split(',').map((name) => iconFiles.get(name.trim().split(' ')[0] ?? '')),
        );
        const files = ids.filter((file) => icons.some((icon) => icon !== undefined && file.endsWith(icon)));
        return [...importedIds.filter((needed) => !ALL_ICONS.test(needed)), ...files];
      };
      for (const { name, roots } of PIECES) {
        /** @param {string} id */
        const add = (id) => {
          if (pieceByModule.has(id)) return;
          pieceByModule.set(id, name);
          for (const needed of neededBy(id)) add(needed);
        };
        for (const id of ids) if (roots.some((root) => root.test(id))) add(id);
      }
    },
  };
}

/**
 * Icon name → the end of its file's path.
 * @param {string} code
 */
function iconFilesOf(code) {
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const [, names = '', file = ''] of code.matchAll(
    /export \{([^}]*)\} from ["']\.(\/icons\/[^"']+)["']/g,
  )) {
    for (const name of names.split(',')) files.set(name.replace('default as', '').trim(), file);
  }
  return files;
}
