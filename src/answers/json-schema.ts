/** The part of JSON Schema (2020-12) that describes what tools take and give. */
export interface JsonSchema {
    type?: string | string[];
    description?: string;
    enum?: string[];
    items?: JsonSchema;
    properties?: Record<string, JsonSchema>;
    required?: string[];
    minimum?: number;
    maximum?: number;
}

export interface ObjectSchema extends JsonSchema {
    type: 'object';
    properties: Record<string, JsonSchema>;
    required: string[];
}

export const text = (description?: string): JsonSchema => described({ type: 'string' }, description);
export const number = (description?: string): JsonSchema => described({ type: 'number' }, description);
export const flag = (description?: string): JsonSchema => described({ type: 'boolean' }, description);
export const list = (items: JsonSchema, description?: string): JsonSchema => described({ type: 'array', items }, description);
export const oneOf = (words: readonly string[], description?: string): JsonSchema =>
    described({ type: 'string', enum: [...words] }, description);

export function wholeNumber(minimum: number, maximum: number, description: string): JsonSchema {
    return { type: 'integer', minimum, maximum, description };
}

/** An object in which every property must be there. */
export function object(properties: Record<string, JsonSchema>, description?: string): ObjectSchema {
    return described({ type: 'object' as const, properties, required: Object.keys(properties) }, description);
}

/** What the schema describes, or null. */
export function nullable(schema: JsonSchema): JsonSchema {
    return { ...schema, type: [schema.type, 'null'].flat().filter((type) => type !== undefined) };
}

function described<T extends JsonSchema>(schema: T, description: string | undefined): T {
    return description === undefined ? schema : { ...schema, description };
}
