/**
 * The advantages of REINFORCE in N2N, one for each whole group of `size` rewards: the group's mean reward R_i less the
 * baseline b_i = (R_1 + … + R_{i−1}) / i, with i from 1. So b_1 is 0, and the baseline is below the mean of what came
 * before.
 */
export function advantages(rewards: readonly number[], size: number): readonly number[] {
  const found: number[] = [];
  let earlier = 0;
  for (let i = 1; i * size <= rewards.length; i++) {
    const mean = rewards.slice((i - 1) * size, i * size).reduce((sum, reward) => sum + reward, 0) / size;
    found.push(mean - earlier / i);
    earlier += mean;
  }
  return found;
}
