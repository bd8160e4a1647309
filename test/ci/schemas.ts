import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { Ajv } from 'ajv';

interface Complaint {
  readonly title: string;
  readonly path?: string;
}

/** What GitHub's public schema has against the text of an action or a workflow. */
export function againstGithub(kind: 'action' | 'workflow', text: string): readonly string[] {
  const { errors } = kind === 'action' ? validateAction(text) : validateWorkflow(text);
  return (errors as readonly Complaint[]).map(({ title, path }) => `${path} ${title}`);
}

const SCHEMA = createRequire(import.meta.url).resolve('gitlab-ci-local/src/schema/schema.json');

/** What GitLab's public schema of a pipeline has against one. */
export function againstGitlab(pipeline: unknown): readonly string[] {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
  validate(pipeline);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
