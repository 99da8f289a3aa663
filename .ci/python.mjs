// Finds a Python that has the cryptography package (Debian: python3-cryptography): the system's own first, as the first one
// on the PATH may be another.
import { spawnSync } from 'node:child_process';

const names = ['/usr/bin/python3', 'python3'];

/** Path or name of the Python, undefined if none has the package. */
export function findPython() {
  return names.find(
    (name) => spawnSync(name, ['-c', 'import cryptography'], { stdio: 'ignore' }).status === 0,
  );
}
