/* What Hatif's PJSIP is built with, on every system; pjlib/include/pj/config_site.h of the build. */

#define PJ_HAS_IPV6 1
#define PJ_IOQUEUE_MAX_HANDLES 256 /* two sockets a call, and TCP */
#define PJ_FD_SETSIZE_SETABLE 1
#define PJ_ENABLE_EXTRA_CHECK 1 /* misuse becomes an error that Python sees, instead of an abort */

#define PJSUA_MAX_CALLS 32
#define PJSUA_MAX_ACC 16
#define PJSUA_MAX_PLAYERS 64
#define PJSUA_MAX_RECORDERS 64
#define PJSUA_MAX_CONF_PORTS 256

#define PJSIP_MAX_PKT_LEN 8000 /* a PBX's INVITE with History-Info, Identity and ICE is longer than 4000 */
#define PJSIP_TCP_TRANSPORT_DONT_CREATE_LISTENER 1 /* nobody connects to a telephone: it connects to its PBX */
#define PJSIP_TLS_TRANSPORT_DONT_CREATE_LISTENER 1
#define PJSIP_TCP_KEEP_ALIVE_INTERVAL 30
#define PJSIP_TLS_KEEP_ALIVE_INTERVAL 30

#define PJMEDIA_HAS_VIDEO 0
#define PJMEDIA_HAS_OPUS_CODEC 1
#define PJMEDIA_HAS_WEBRTC_AEC3 1
#define PJMEDIA_HAS_SRTP 1
#define PJMEDIA_SRTP_HAS_SDES 1
#define PJMEDIA_SRTP_HAS_DTLS 1
#define PJMEDIA_SRTP_HAS_AES_GCM_256 1
#define PJMEDIA_SRTP_HAS_AES_GCM_128 1
/* libsrtp 2.1 and newer dropped the suffix that PJSIP still expects of an external one. */
#define srtp_aes_gcm_256_openssl srtp_aes_gcm_256
#define srtp_aes_gcm_128_openssl srtp_aes_gcm_128
