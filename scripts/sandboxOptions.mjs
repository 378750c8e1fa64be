import { parseArgs } from 'node:util';

const known = {
  port: { type: 'string' },
  json: { type: 'boolean' },
  seed: { type: 'string' },
  now: { type: 'string' },
  'rate-limits': { type: 'string' },
  latency: { type: 'string' },
  links: { type: 'string' },
  state: { type: 'string' },
  help: { type: 'boolean' },
};

const usage = 'Usage: npm run sandbox -- [options]; --help lists them.';

export const help = `A local stand-in for Singapore's PaySG and data.gov.sg APIs, for your own code and CI.

npm run sandbox -- [options]

  --port <0 to 65535>      where it listens on 127.0.0.1; the default, 0, is any free port
  --json                   prints one line of JSON with addresses and keys when it is ready
  --seed <text>            the same seed gives the same keys, ids and data; its keys can be predicted
  --now <ISO 8601>         where its clock starts: 2026-11-02T09:00:00+08:00
  --rate-limits <on|off>   whether it keeps to data.gov.sg's limits; the default is on
  --latency <ms or a-b>    how long answers take, in milliseconds: 200 or 50-400
  --links <v2|v4>          how links to downloads are signed; the default is v4
  --state <file>           keeps all that is made in this file and starts with what it holds
  --help                   prints this

docs/sandbox.md says what it does and what is a guess.`;

/** One line: what is wrong with the options, and how to find the right ones. */
export const optionProblem = error => `${error.message.split('\n')[0].replace(/\.?$/, '.')} ${usage}`;

/** @throws Error with a sentence that says which option is wrong */
export function readSandboxOptions(args) {
  const { values } = parseArgs({ args, options: known });
  const { json = false, help: isHelp = false, seed, state: stateFile } = values;
  if (stateFile === '') throw new Error('--state needs the name of a file.');
  return {
    port: readPort(values.port ?? '0'),
    json,
    help: isHelp,
    settings: {
      ...(seed !== undefined && { seed }),
      ...(stateFile !== undefined && { stateFile }),
      ...(values.now !== undefined && { startMs: readTime(values.now) }),
      ...(values.latency !== undefined && { latencyMs: readLatency(values.latency) }),
      ...(values.links !== undefined && { links: readLinks(values.links) }),
      rateLimits: readSwitch(values['rate-limits'] ?? 'on'),
    },
  };
}

function readPort(text) {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535) throw new Error(`--port cannot be '${text}'.`);
  return Number(text);
}

/** A date alone is midnight in UTC; a time without a zone would depend on the machine and is refused. */
function readTime(text) {
  const epochMs = /^\d{4}-\d\d-\d\d(T.*(Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(epochMs)) throw new Error(`--now cannot be '${text}': write it like 2026-11-02T09:00:00+08:00.`);
  return epochMs;
}

function readLatency(text) {
  const [, least, most = least] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(text) ?? [];
  if (least === undefined || Number(most) < Number(least)) throw new Error(`--latency cannot be '${text}'.`);
  return { least: Number(least), most: Number(most) };
}

function readSwitch(text) {
  if (text !== 'on' && text !== 'off') throw new Error(`--rate-limits is on or off, not '${text}'.`);
  return text === 'on';
}

function readLinks(text) {
  if (text !== 'v2' && text !== 'v4') throw new Error(`--links is v2 or v4, not '${text}'.`);
  return text;
}
