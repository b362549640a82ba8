/**
 * Checks values against JSON Type Definition (RFC 8927), as far as messages to pages need it. The definitions are made
 * from the zod schemas when the extension is built: a page's reader carries this instead of a library ten times its size.
 */
export interface TypeDefinition {
  nullable?: true;
  type?: 'string' | 'float64' | 'boolean';
  enum?: readonly string[];
  elements?: TypeDefinition;
  properties?: Properties;
  optionalProperties?: Properties;
  additionalProperties?: true;
  /** The property that tells which of `mapping` an object is. */
  discriminator?: string;
  mapping?: Properties;
}
type Properties = Readonly<Record<string, TypeDefinition>>;

/** Whether a value is as defined. */
export function fits(value: unknown, definition: TypeDefinition): boolean {
  const { nullable, type, elements, properties, optionalProperties, discriminator } = definition;
  if (value === null) return nullable === true;
  if (type === 'float64') return Number.isFinite(value);
  if (type) return typeof value === type;
  if (definition.enum) return definition.enum.includes(value as string);
  if (elements) return Array.isArray(value) && value.every((item) => fits(item, elements));
  if (typeof value !== 'object' || Array.isArray(value)) return false;
  if (discriminator) return fitsOneOf(value as Record<string, unknown>, discriminator, definition.mapping ?? {});
  return hasProperties(value, properties ?? {}, optionalProperties ?? {}, definition.additionalProperties);
}

function fitsOneOf(value: Record<string, unknown>, discriminator: string, mapping: Properties): boolean {
  const { [discriminator]: tag, ...rest } = value;
  const definition = typeof tag === 'string' ? own(mapping, tag) : undefined;
  return definition !== undefined && fits(rest, definition);
}

function hasProperties(value: object, required: Properties, optional: Properties, takesMore = false): boolean {
  return (
    Object.keys(required).every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, each]) => {
      const definition = own(required, key);
      if (definition) return fits(each, definition);
      const ifAny = own(optional, key);
      return ifAny ? each === undefined || fits(each, ifAny) : takesMore;
    })
  );
}

function own(properties: Properties, key: string): TypeDefinition | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}
