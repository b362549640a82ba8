/** Build step: WXT's frame around a script logs failures, which says nothing in production; ours are started without it. */
const FRAME = /unlisted-script-entrypoint/;
const DEFINITION = /^import definition from .*$/m;

/** A Vite plugin for builds. */
export function bareStart() {
  return {
    name: 'bare-start',
    apply: 'build' as const,
    transform(code: string, id: string): { code: string; map: null } | null {
      const definition = FRAME.test(id) && DEFINITION.exec(code)?.[0];
      return definition ? { code: `${definition}\nexport default definition.main();`, map: null } : null;
    },
  };
}
