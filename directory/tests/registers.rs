use kyhan_directory::*;
#[test]
fn t() {
    let d = Directory::load().unwrap();
    let on = Directory::CURRENT_SINCE;
    let p = d.province("quang ngai", on).unwrap();
    println!("{}", d.register(p, on, Parts { departments: true, ..Parts::default() }).unwrap());
    let all =
        Parts { departments: true, communes: true, offices: true, optional: true, history: true };
    let t = d.register(p, on, all).unwrap();
    println!("{}", t.len());
    std::fs::write("/tmp/dir/qn.json", &t).unwrap();
    std::fs::write(
        "/tmp/dir/qn2.json",
        d.register(p, on, Parts { communes: true, history: true, ..Parts::default() }).unwrap(),
    )
    .unwrap();
    match kyhan::Engine::new(&[t.as_str()]) {
        Ok(_) => println!("ok"),
        Err(e) => panic!("{e:?}"),
    }
}
