/**
 * esbuild plugin for several bundles that are watched together: prints one line when the first of them begins to build, and
 * one when the last is written. `.vscode/tasks.json` knows both lines.
 * @param {(line: string) => void} print
 */
export function watchRounds(print) {
  let building = 0;
  const begin = () => {
    if (building++ === 0) print('[watch] build begins');
  };
  const end = () => {
    if (--building === 0) print('[watch] build is over, watching for changes');
  };
  return {
    name: 'watchRounds',
    setup(build) {
      build.onStart(begin);
      build.onEnd(end); // the last of the plugins: what the others write is written
    },
  };
}
