import { z } from 'zod';

/**
 * A schema for the wire of one that fills in what is left out: what has a default may be left out, and stays so. The
 * schema of the core fills in; a body on the wire does not, or an empty PATCH would.
 */
export function withoutDefaults(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return withoutDefaults(schema.def.innerType as z.ZodType).optional();
  if (schema instanceof z.ZodOptional) return withoutDefaults(schema.def.innerType as z.ZodType).optional();
  if (schema instanceof z.ZodNullable) return withoutDefaults(schema.def.innerType as z.ZodType).nullable();
  if (schema instanceof z.ZodArray)
    return schema.clone({ ...schema.def, element: withoutDefaults(schema.def.element as z.ZodType) });
  if (schema instanceof z.ZodObject) {
    const parts = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>);
    const shape = Object.fromEntries(parts.map(([name, part]) => [name, withoutDefaults(part)]));
    return schema.clone({ ...schema.def, shape });
  }
  return schema;
}
