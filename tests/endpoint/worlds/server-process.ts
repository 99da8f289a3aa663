/** The real program, `src/endpoint/server.ts`, in a process of its own that can be killed. It ends when the test does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../src/endpoint/server.ts', import.meta.url));

export interface ServerProcess {
  readonly url: string;
  /** What it wrote, line by line. */
  readonly lines: readonly string[];
  readonly pid: number;
  /** Resolves to the code that it ended with; null after a kill. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** Resolves once it listens, on a free port of this machine. */
export async function startServer(settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program], {
    env: {
      PATH: process.env.PATH ?? '',
      CAIXETA_ENDPOINT_HOST: '127.0.0.1',
      CAIXETA_ENDPOINT_PORT: '0',
      CAIXETA_WITH_PARENT: '1',
      CAIXETA_QUIET: '1',
      CAIXETA_ADDRESS_PER_SECOND: '1000000',
      CAIXETA_BOX_PER_SECOND: '1000000',
      CAIXETA_CREATE_PER_HOUR: '1000000',
      ...settings,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  let problem = '';
  child.stderr.on('data', (text) => {
    problem = `${problem}${text}`.slice(-2_000);
  });
  const port = await new Promise<number>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      if (line.includes('"listening"')) resolve(JSON.parse(line).port);
    });
    child.once('exit', () => reject(new Error(problem)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    lines,
    pid: child.pid ?? 0,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}
