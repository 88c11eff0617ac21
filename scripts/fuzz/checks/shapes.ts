import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Document, Operation } from '../operations.ts';

/** Compares bodies with the schemas of the document. */
export type Shapes = {
  /** What does not fit, or null. */
  fault(operation: Operation, status: number, mediaType: string, body: unknown): string | null;
};

/** Compiles each schema once, when it is first met. */
export function makeShapes(document: Document, basePath: string): Shapes {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: 'document', ...document });
  return {
    fault(operation, status, mediaType, body) {
      const path = operation.template.slice(basePath.length);
      const places = ['paths', path, operation.method.toLowerCase(), 'responses', String(status), 'content', mediaType];
      const pointer = [...places, 'schema'].map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
      const validate = ajv.getSchema(`document#/${encodeURI(pointer)}`);
      if (!validate) throw new Error(`no schema at ${pointer}`);
      if (validate(body)) return null;
      const { instancePath, message, params } = validate.errors?.[0] ?? {};
      return `${(instancePath || '/').replace(/\d+/g, '#')} ${message} ${JSON.stringify(params)}`.slice(0, 200);
    },
  };
}
