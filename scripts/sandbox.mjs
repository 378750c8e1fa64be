// Starts the sandbox for the user's own code and CI: npm run -s sandbox -- --port 4010 --json
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError, onProjectNode, root } from './setup.mjs';

const usage = 'Usage: npm run sandbox -- [--port <0 to 65535>] [--json]';

/** What a wrong option deserves, by the custom of command-line programs. */
const badOptionsCode = 2;

async function main(args) {
  const options = readOptions(args);
  if (!options) return;
  generateChecks();
  // Loaded as it stands in src: nothing has to be built, and nothing that was built can be out of date.
  const { tsImport } = await import('tsx/esm/api');
  const load = name => tsImport(`../src/core/sandbox/${name}.ts`, import.meta.url);
  const [{ createSandbox }, { startProblem }] = await Promise.all([load('createSandbox'), load('startProblem')]);
  const sandbox = createSandbox();
  closeWhenTold(sandbox);
  const info = await sandbox.listen(options.port).catch(error => {
    throw new PlainError(startProblem(error, options.port));
  });
  console.log(options.json ? JSON.stringify(info) : greeting(info));
}

/** Undefined after telling what is wrong with them. */
function readOptions(args) {
  try {
    const { values } = parseArgs({ args, options: { port: { type: 'string' }, json: { type: 'boolean' } } });
    const port = values.port ?? '0';
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new Error(`--port cannot be '${port}'.`);
    return { port: Number(port), json: values.json ?? false };
  } catch (error) {
    console.error(`${error.message.split('\n')[0]} ${usage}`);
    process.exitCode = badOptionsCode;
    return undefined;
  }
}

/** The checks are derived from the API documents; on a fresh clone they are not there yet. */
function generateChecks() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'generate.mjs')]);
  if (status !== 0) throw new PlainError(`The API documents cannot be read:\n${stdout}${stderr}`);
}

/** Ends with 0: being told to stop is how a sandbox is meant to end. `disconnect`: whoever started us is gone. */
function closeWhenTold(sandbox) {
  const close = () => void sandbox.close().then(() => process.exit(0));
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(event, close);
}

/**
 * npm passes a signal on to the shell between us and it, and a shell like dash ends without passing it further. So
 * under npm we also end when our parent has; started in any other way we may outlive it, as a step of CI does.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = () => process.ppid === parent || process.kill(process.pid, 'SIGTERM');
  setInterval(watch, 200).unref();
}

function greeting({ url, paysg, datagovsg }) {
  return `The sandbox listens on ${url}. It stops with Ctrl-C and then forgets everything.

PaySG
  base address         ${paysg.baseUrl}
  key                  ${paysg.key}
  payment service      ${paysg.paymentServiceId}
  one without access   ${paysg.forbiddenPaymentServiceId}

data.gov.sg
  rows                 ${url}/data.gov.sg/api/action/datastore_search?resource_id=${datagovsg.datasetId}
  write key            ${datagovsg.writeKey}

Try it:
  curl -H 'x-api-key: ${paysg.key}' '${paysg.baseUrl}/v1/payment-services/${paysg.paymentServiceId}/payments?limit=1'
`;
}

endWithNpm();
await onProjectNode(import.meta.url, main);
