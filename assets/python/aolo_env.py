"""AOLO Lab as a Gymnasium-style environment; standard library only. One step is one request; nothing ever terminates.

    env = AoloEnv("campus-microcell", jar="target/aolo-lab.jar")
    obs, info = env.reset(seed=1)
    obs, reward, terminated, truncated, info = env.step([0.2, 1.0])   # cap and power, each in [-1, 1]

reward: -carbon / carbon of full service. info["costs"]: [quality, latency], positive where the target is missed.
"""
import json
import subprocess


class AoloEnv:
    def __init__(self, scenario, jar="target/aolo-lab.jar", command=None):
        command = command or ["java", "-jar", jar]
        self._lab = subprocess.Popen([*command, "serve-env", scenario], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.spaces = self._ask(op="spaces")  # sizes, bounds and names of observation, action and costs

    def _ask(self, **request):
        self._lab.stdin.write(json.dumps(request).encode() + b"\n")
        self._lab.stdin.flush()
        line = self._lab.stdout.readline()
        if not line:
            raise RuntimeError(f"the lab has ended with exit code {self._lab.wait()}")
        answer = json.loads(line)
        if not answer.pop("ok"):
            raise ValueError("{field}: {problem}".format(**answer["error"]))
        return answer

    def reset(self, seed=None):
        answer = self._ask(op="reset", seed=seed)  # the first needs a seed; without one the world stays as it is
        return answer["observation"], answer["info"]

    def step(self, action):
        a = self._ask(op="step", action=[float(x) for x in action])
        return a["observation"], a["reward"], a["terminated"], a["truncated"], a["info"]

    def close(self):
        if self._lab.poll() is None:
            self._lab.communicate(b'{"op":"close"}\n')
