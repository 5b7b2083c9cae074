//! By which names the service is spoken to. A page that a browser got from elsewhere can
//! make its own name lead to this machine (DNS rebinding); it cannot make the browser
//! send another `Host`.

use std::net::{IpAddr, SocketAddr};

use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Uri, Version};

/// Why a request is not for this service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Foreign {
    /// `Host` is missing, stands twice, or is none (RFC 9112, 3.2).
    Malformed,
    /// The name is that of somebody else (RFC 9110, 15.5.20).
    Name,
}

/// The names that are answered.
#[derive(Debug)]
pub(crate) struct Hosts {
    names: Vec<String>,
    is_local: bool,
}

impl Hosts {
    /// On this machine's own addresses its own names are answered, and elsewhere all
    /// addresses, which nobody can make lead here; beside them the names given.
    pub(crate) fn new(listen: SocketAddr, names: &[String]) -> Hosts {
        let names = names.iter().map(|name| name.to_ascii_lowercase()).collect();
        Hosts { names, is_local: listen.ip().is_loopback() }
    }

    /// Whether a request is for this service.
    pub(crate) fn check(
        &self,
        version: Version,
        uri: &Uri,
        headers: &HeaderMap,
    ) -> Result<(), Foreign> {
        let mut given = headers.get_all(HOST).iter();
        let host = match (given.next(), given.next()) {
            (Some(host), None) => host.to_str().map_err(|_| Foreign::Malformed)?,
            // Only clients older than HTTP/1.1 may say nothing, and no browser is.
            (None, None) if version < Version::HTTP_11 => return Ok(()),
            _ => return Err(Foreign::Malformed),
        };
        let name = name_of(host).ok_or(Foreign::Malformed)?;
        let asked = uri.host().map(|name| name.trim_matches(['[', ']']).to_ascii_lowercase());
        let is_ours = std::iter::once(name).chain(asked).all(|name| self.is_ours(&name));
        if is_ours { Ok(()) } else { Err(Foreign::Name) }
    }

    /// Whether a browser sends this from a page of another host.
    pub(crate) fn is_cross_site(&self, headers: &HeaderMap) -> bool {
        if headers.get("sec-fetch-site").is_some_and(|site| site == "cross-site") {
            return true;
        }
        let Some(origin) = headers.get(ORIGIN) else { return false };
        let host = origin.to_str().ok().and_then(|origin| origin.split_once("://"));
        !host.and_then(|(_, host)| name_of(host)).is_some_and(|name| self.is_ours(&name))
    }

    fn is_ours(&self, name: &str) -> bool {
        if self.names.iter().any(|own| own == name) || name == "localhost" {
            return true;
        }
        name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback() || !self.is_local)
    }
}

/// The name in `name:port`, in small letters, without the brackets of an address.
fn name_of(host: &str) -> Option<String> {
    let authority: axum::http::uri::Authority = host.parse().ok()?;
    let is_plain = !host.contains('@') && !authority.host().is_empty();
    let rest = host.strip_prefix(authority.host())?;
    let is_port = rest.is_empty()
        || rest
            .strip_prefix(':')
            .is_some_and(|port| port.is_empty() || port.parse::<u16>().is_ok());
    let name = authority.host().trim_matches(['[', ']']).trim_end_matches('.');
    (is_plain && is_port).then(|| name.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;

    fn check(listen: &str, names: &[&str], hosts: &[&str]) -> Result<(), Foreign> {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let mut headers = HeaderMap::new();
        for host in hosts {
            headers.append(HOST, host.parse().unwrap());
        }
        let hosts = Hosts::new(listen.parse().unwrap(), &names);
        hosts.check(Version::HTTP_11, &Uri::from_static("/"), &headers)
    }

    #[test]
    fn only_own_names_are_answered() {
        for (listen, names, host, expected) in [
            ("127.0.0.1:80", &[][..], "localhost:8080", Ok(())),
            ("127.0.0.1:80", &[], "LOCALHOST.", Ok(())),
            ("127.0.0.1:80", &[], "127.0.0.1:8080", Ok(())),
            ("[::1]:80", &[], "[::1]:8080", Ok(())),
            ("127.0.0.1:80", &[], "evil.example", Err(Foreign::Name)),
            ("127.0.0.1:80", &[], "localhost.evil.example", Err(Foreign::Name)),
            ("127.0.0.1:80", &[], "10.0.0.7", Err(Foreign::Name)),
            ("127.0.0.1:80", &["lich.example.vn"], "Lich.example.vn:443", Ok(())),
            ("0.0.0.0:80", &[], "10.0.0.7:8080", Ok(())),
            ("0.0.0.0:80", &[], "evil.example", Err(Foreign::Name)),
            ("0.0.0.0:80", &["lich.example.vn"], "lich.example.vn", Ok(())),
            ("127.0.0.1:80", &[], "", Err(Foreign::Malformed)),
            ("127.0.0.1:80", &[], "local host", Err(Foreign::Malformed)),
            ("127.0.0.1:80", &[], "a@localhost", Err(Foreign::Malformed)),
            ("127.0.0.1:80", &[], "localhost:99999", Err(Foreign::Malformed)),
            ("127.0.0.1:80", &[], "localhost/x", Err(Foreign::Malformed)),
        ] {
            assert_eq!(check(listen, names, &[host]), expected, "{listen} {host}");
        }
        assert_eq!(check("127.0.0.1:80", &[], &[]), Err(Foreign::Malformed));
        assert_eq!(check("127.0.0.1:80", &[], &["localhost"; 2]), Err(Foreign::Malformed));
    }
}
