/**
 * Build step: React is one object with everything on it, of which a bundler must keep all. What nobody here uses of it is
 * left out, which is two hundredths of what a page with marks gets. Whoever imports something else is told when building.
 */
const IN_USE: Record<string, readonly string[]> = {
  react: [
    'createContext',
    'Fragment',
    'memo',
    'startTransition',
    'StrictMode',
    'useCallback',
    'useContext',
    'useDeferredValue',
    'useEffect',
    'useId',
    'useImperativeHandle',
    'useLayoutEffect',
    'useMemo',
    'useReducer',
    'useRef',
    'useState',
    'version',
  ],
  'react-dom': ['flushSync', 'version'],
  'react-dom-client': ['createRoot'],
};
/** What its parts share with each other. */
const SHARED = /^__/;
const REACT = /\/cjs\/(react|react-dom|react-dom-client)\.production\.js$/;
/** Whether React is hydrating: declared, set, taken as a parameter or read. */
const HYDRATING = /(^|[^.\w$])isHydrating( = ![01])?(?![\w$])(,|\n\)|)/g;
/** Where React DOM hangs up what its exports call. */
const HINTS = /(\bReactDOMSharedInternals\.d = \{\s*f: flushSyncWork),[^}]*\}/;
/** What could be done with a fragment that has a ref, and with a transition between views: none of ours has either. */
const OF_REFS = /^(?:FragmentInstance|ViewTransitionPseudoElement)\.prototype\.\w+ = function[^]*?^};\n/gm;
/** How React words its errors: by number, with an address and what it is about, none of which a page has a use for. */
const ERROR = /(function formatProdErrorMessage\(code\) \{\n)[^]*?\n\}\n/;
/** How React tells in which parts of parts an error came, which nobody here reads. */
const STACK = /(function getStackByFiberInDevAndProd\(\w+\) \{\n)[^]*?\n\}\n/;
const EXPORT = /^exports\.(\w+) = /gm;
const IMPORT = /import\s*\{([^}]*)\}\s*from\s*['"](react|react-dom|react-dom\/client)['"]/g;

/** A Vite plugin for builds. */
export function reactInUse() {
  return {
    name: 'react-in-use',
    apply: 'build' as const,
    transform(code: string, id: string): { code: string; map: null } | null {
      const part = REACT.exec(id)?.[1];
      if (part)
        return {
          code: withoutHints(withoutHydration(code))
            .replace(OF_REFS, '')
            .replace(STACK, '$1  return "";\n}\n')
            .replace(ERROR, '$1  return "React error " + code;\n}\n')
            .replace(EXPORT, (all, name: string) => (isKept(part, name) ? all : 'void ')),
          map: null,
        };
      if (!id.includes('node_modules')) checkImports(code, id);
      return null;
    },
  };
}

/**
 * Nothing here was drawn on a server: React never takes over what stands already, so that it is not doing so is known when
 * building, and what it would do then is left out.
 */
function withoutHydration(code: string): string {
  return code.replace(HYDRATING, (_, before: string, set: string | undefined, after: string) => {
    const isDeclared = set !== undefined && after === ',';
    if (isDeclared || (set === undefined && after === '\n)')) return `${before}neverHydrating${set ?? ''}${after}`;
    return `${before}${set === undefined ? '!1' : 'void 0'}${after}`;
  });
}

/** What answers `preload` and its like, which are among what is left out: only the way of `flushSync` stays. */
function withoutHints(code: string): string {
  return code.replace(HINTS, '$1 }');
}

function isKept(part: string, name: string): boolean {
  return SHARED.test(name) || IN_USE[part]!.includes(name);
}

function checkImports(code: string, id: string): void {
  for (const [, names = '', from = ''] of code.matchAll(IMPORT))
    for (const name of names.split(',').map((each) => each.trim().split(' as ')[0]!))
      if (name && !name.startsWith('type ') && !isKept(from.replace('/', '-'), name))
        throw new Error(`${id} imports ${name}, which react-in-use-plugin.ts leaves out of the build`);
}
