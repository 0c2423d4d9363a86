export { addSkip, addSkips, compatiblePairs } from './add-skip';
export { channelGroups, channelGroupsByWidth } from './channel-groups';
export { insertBlocks } from './insert-blocks';
export { removableLayers, removeLayer, removeLayers } from './remove-layer';
export { shrinkChannels } from './shrink-channels';
export { simplify } from './simplify';

export type { Skip } from './add-skip';
export type { ChannelGroup } from './channel-groups';
export type { BlockInsertion } from './insert-blocks';
export type { ChannelShrink } from './shrink-channels';
