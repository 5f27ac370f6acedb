/** Notification to the server: whether somebody reads its log so closely that every build is worth a line. */
export const LOG_DETAILS = 'journey/logDetails';

export interface LogDetails {
    wanted: boolean;
}
