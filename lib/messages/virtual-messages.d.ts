declare module 'virtual:page-messages' {
  type TypeDefinition = import('./type-definition.ts').TypeDefinition;
  /** What the background tells a page. */
  export const toPage: TypeDefinition;
  /** What it answers, by the kind of the question; null where none is given. */
  export const answers: Partial<Record<keyof typeof import('./to-page.ts').PAGE_ANSWERS, TypeDefinition>>;
}
