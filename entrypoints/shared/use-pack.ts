/** The installed pack, and whether it is old enough to say so. */
import { isPackOld } from '../../lib/record/staleness.ts';
import { installedPack, type PackInfo } from '../../lib/store/pack.ts';
import { useStore } from './use-store.ts';

export interface InstalledPack extends PackInfo {
  isOld: boolean;
}

/** Null until it is read, and when nothing is installed. */
export function usePackInfo(): InstalledPack | null {
  const pack = useStore(async (database) => {
    const info = await installedPack(database);
    return info && { ...info, isOld: isPackOld(info.builtOn, new Date().toISOString().slice(0, 10)) };
  }, []);
  return pack.kind === 'ready' ? pack.value : null;
}
