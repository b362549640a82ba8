declare module 'virtual:gate-anchors' {
  /** The bundled packs' anchor words, compiled when the extension is built. */
  export const anchors: import('./compile-anchors.ts').GateAnchors;
}
