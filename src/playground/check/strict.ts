import * as z from "zod/mini";

type Schema = z.ZodMiniType;
type Shape = Record<string, Schema>;

/** Discord takes and sends permissions as digits in a string, which its own document leaves out. */
const PERMISSIONS: Schema = z.nullish(z.union([z.string().check(z.regex(/^\d{1,20}$/)), z.number()]));
const CORRECTED: Readonly<Shape> = { default_member_permissions: PERMISSIONS };

/**
 * A copy of a schema that refuses keys it does not know. The schemas of discord-api-spec let them pass, and its
 * `setStrictObject` comes too late because they are built on import. Checks of an array or string stay as they are.
 */
export function strictCopy(schema: Schema, done = new Map<Schema, Schema>()): Schema {
  const known = done.get(schema);
  if (known) return known;
  const copy = copyOf(schema, done);
  done.set(schema, copy);
  return copy;
}

function copyOf(schema: Schema, done: Map<Schema, Schema>): Schema {
  if (schema instanceof z.ZodMiniLazy) {
    // The cache makes a schema that contains itself end here.
    return z.lazy(() => strictCopy(inner(schema.def.getter()), done));
  }
  if (schema instanceof z.ZodMiniOptional) return z.optional(strictCopy(inner(schema.def.innerType), done));
  if (schema instanceof z.ZodMiniNullable) return z.nullable(strictCopy(inner(schema.def.innerType), done));
  if (schema instanceof z.ZodMiniArray) {
    return new z.ZodMiniArray({ ...schema.def, element: strictCopy(inner(schema.def.element), done) });
  }
  if (schema instanceof z.ZodMiniUnion) return unionCopy(schema, done);
  if (schema instanceof z.ZodMiniObject) {
    const shape: Shape = {};
    for (const [key, field] of Object.entries(schema.def.shape))
      shape[key] = CORRECTED[key] ?? strictCopy(inner(field), done);
    return z.strictObject(shape);
  }
  return schema;
}

/** Options that differ in their `type` are told apart by it, so that an error names the field and not the union. */
function unionCopy(union: z.ZodMiniUnion, done: Map<Schema, Schema>): Schema {
  const options = union.def.options.map((option) => strictCopy(inner(option), done));
  const [first, ...others] = options;
  if (!first) return union;
  const byType = union.def.options.every((option) => inner(option)._zod.propValues?.["type"]?.size);
  // Every option was seen to carry a literal `type`, which is what a discriminated union needs.
  return byType ? z.discriminatedUnion("type", [first, ...others] as never) : z.union([first, ...others]);
}

/** zod types what a schema contains by its core interface; at run time they are the same classes. */
function inner(schema: unknown): Schema {
  return schema as Schema;
}
