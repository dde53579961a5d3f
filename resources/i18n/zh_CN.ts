<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>First secret</source>
        <translation>初始密码或 PIN</translation>
    </message>
    <message>
        <source>Make the account</source>
        <translation>建立账号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>{name} can sign in now.</source>
        <translation>{name}现在可以登录了。</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Add a household</source>
        <translation>加一户</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>加一人</translation>
    </message>
    <message>
        <source>Any member brings the household; its head stands on the list.</source>
        <translation>选这户的任何一人都行，名单上写户主。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>Name, initials, last four of the ID, village, telephone</source>
        <translation>姓名、拼音首字母、身份证后四位、村、电话</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>查到的人员</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason, where the notice is posted: it starts again</source>
        <translation>原因（已公示的村须填，要重新公示）</translation>
    </message>
    <message>
        <source>The person's own account is credited.</source>
        <translation>积分入本人账户。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>{name} is on the list. Type the next name.</source>
        <translation>{name}已加入。可接着输入下一位。</translation>
    </message>
</context>
<context>
    <name>AdministratorStep</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Password, at least 8 characters</source>
        <translation>密码，至少 8 个字符</translation>
    </message>
    <message>
        <source>The administrator signs in with number 01 or with the tile. The administrator books no points and no stock: other people get accounts for that next.</source>
        <translation>管理员用工号 01 登录，也可以点姓名。管理员不办积分，不管库存，这些岗位的账号下一步再设。</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>再输一遍密码</translation>
    </message>
</context>
<context>
    <name>AppropriateDialog</name>
    <message>
        <source>A second person confirms next: the auditor, or another award officer.</source>
        <translation>下一步由监督员或另一位评选录入员确认。</translation>
    </message>
    <message>
        <source>Appropriate a budget</source>
        <translation>拨入资金</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Confirm the appropriation</source>
        <translation>确认拨入</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>资金项目</translation>
    </message>
    <message>
        <source>Not given out</source>
        <translation>未发</translation>
    </message>
    <message>
        <source>On to the second person</source>
        <translation>下一步：第二人确认</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Remark, such as the number of the paper</source>
        <translation>摘要，如拨款文号</translation>
    </message>
</context>
<context>
    <name>ApprovalPanel</name>
    <message>
        <source>Approval sheet</source>
        <translation>审批表</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Approved on paper. F7 credits the approved lists.</source>
        <translation>已按书面审批登记。F7 入账。</translation>
    </message>
    <message>
        <source>Changed since the notice</source>
        <translation>公示后的变动</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Last changed by</source>
        <translation>最后改动</translation>
    </message>
    <message>
        <source>Nothing: the list is as it was published.</source>
        <translation>没有变动，名单与公示一致。</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>书面审批</translation>
    </message>
    <message>
        <source>On the list now</source>
        <translation>现在名单</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公示名单</translation>
    </message>
    <message>
        <source>approved by {name}</source>
        <translation>{name}已审核</translation>
    </message>
    <message>
        <source>not that far yet</source>
        <translation>还没到这一步</translation>
    </message>
    <message>
        <source>waits for the second officer</source>
        <translation>等第二人审核</translation>
    </message>
    <message>
        <source>{count} ready</source>
        <translation>{count}待审</translation>
    </message>
    <message>
        <source>{count}, version {version}</source>
        <translation>{count}，版本 {version}</translation>
    </message>
    <message>
        <source>{count}, version {version}, {first} to {last}</source>
        <translation>{count}，版本 {version}，{first} 至 {last}</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Approve</source>
        <translation>审核通过</translation>
    </message>
    <message>
        <source>Approve the lists</source>
        <translation>审核名单</translation>
    </message>
    <message>
        <source>Approve village lists</source>
        <translation>审核名单</translation>
    </message>
    <message>
        <source>On to the second person</source>
        <translation>下一步：第二人审核</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Whoever made the last change to a list cannot approve it. What is changed after the approval has to be approved again.</source>
        <translation>最后修改名单的人不能审核。审核后再有改动，要重新审核。</translation>
    </message>
</context>
<context>
    <name>ArchivePanel</name>
    <message numerus="yes">
        <source>%n list(s) are not at their end yet</source>
        <translation>
            <numerusform>还有 %n 个村没有办完</numerusform>
        </translation>
    </message>
    <message>
        <source>After the half-year</source>
        <translation>逾期原因</translation>
    </message>
    <message>
        <source>All lists are at their end.</source>
        <translation>各村都已办完。</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Archive the round</source>
        <translation>本轮归档</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Give the list of {village} up</source>
        <translation>{village}本轮不参加</translation>
    </message>
    <message>
        <source>Give the round up</source>
        <translation>本轮作废</translation>
    </message>
    <message>
        <source>Give this list up</source>
        <translation>本村不参加</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>不参加</translation>
    </message>
    <message>
        <source>History of the list</source>
        <translation>名单经过</translation>
    </message>
    <message>
        <source>History of {village}</source>
        <translation>{village}名单经过</translation>
    </message>
    <message>
        <source>Nothing of it changes any more. Its papers can still be printed.</source>
        <translation>归档后不能再改，材料仍可打印。</translation>
    </message>
    <message>
        <source>Result posted</source>
        <translation>结果已公示</translation>
    </message>
    <message>
        <source>Signed for</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Take the list up again</source>
        <translation>本村恢复参加</translation>
    </message>
    <message>
        <source>The list has taken no step yet.</source>
        <translation>还没有办理记录。</translation>
    </message>
    <message>
        <source>The round goes on without it. It can be taken up again until then.</source>
        <translation>其他村照常进行；归档前可以恢复参加。</translation>
    </message>
    <message>
        <source>The round is archived.</source>
        <translation>本轮已归档。</translation>
    </message>
    <message>
        <source>The round was given up.</source>
        <translation>本轮已作废。</translation>
    </message>
</context>
<context>
    <name>ArrangeKeysDialog</name>
    <message>
        <source>Add goods  Ins</source>
        <translation>添加商品  Ins</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Ctrl and an arrow moves a tile; or drag it.</source>
        <translation>Ctrl 加方向键可移动，也可用鼠标拖。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>不保存，离开</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>不保存就离开吗？</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the page</source>
        <translation>这一页的名称</translation>
    </message>
    <message>
        <source>New page</source>
        <translation>新建一页</translation>
    </message>
    <message>
        <source>No page yet: begin with “New page” or “Add goods”.</source>
        <translation>还没有快捷键：先“新建一页”或“添加商品”。</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>第{number}页</translation>
    </message>
    <message>
        <source>Quick keys of the counter</source>
        <translation>收银台快捷键</translation>
    </message>
    <message>
        <source>Remove page</source>
        <translation>删除这一页</translation>
    </message>
    <message>
        <source>Save  Ctrl+S</source>
        <translation>保存  Ctrl+S</translation>
    </message>
    <message>
        <source>Take off  Del</source>
        <translation>拿掉  Del</translation>
    </message>
    <message>
        <source>The counter keeps the quick keys that it had.</source>
        <translation>收银台的快捷键保持原样。</translation>
    </message>
    <message>
        <source>The counter sees it once it is saved.</source>
        <translation>保存后收银台就能看到。</translation>
    </message>
</context>
<context>
    <name>AuthorisationDialog</name>
    <message>
        <source>At most so many points in all</source>
        <translation>累计最多可领积分</translation>
    </message>
    <message>
        <source>Authorise</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Keep the holder's signed note; scan it in under Files.</source>
        <translation>请留存持卡人签名的委托书，可在“附件”里扫描存档。</translation>
    </message>
    <message>
        <source>Last four of the ID</source>
        <translation>身份证后四位</translation>
    </message>
    <message>
        <source>Name, as on the ID</source>
        <translation>姓名，与身份证一致</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与持卡人关系</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Until, that day included</source>
        <translation>截止日（含当日）</translation>
    </message>
    <message>
        <source>Who may collect for {name}?</source>
        <translation>谁可以替{name}代领？</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>AwardCounts</name>
    <message numerus="yes">
        <source>%n home(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n household(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n village(s)</source>
        <translation>
            <numerusform>%n 个村</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwardForms</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>On to the second person</source>
        <translation>请第二人确认</translation>
    </message>
</context>
<context>
    <name>AwardLists</name>
    <message>
        <source>Signatures for points</source>
        <translation>发放签收</translation>
    </message>
    <message>
        <source>This is neither the code of a signed list nor a card of anybody on one.</source>
        <translation>这既不是签收表上的条码，也不是表上人的卡。</translation>
    </message>
    <message>
        <source>of {day}</source>
        <translation>{day} 入账</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <source>{village} list</source>
        <translation>{village}签收表</translation>
    </message>
    <message>
        <source>{village}, sheet {page} of {pages}, check word {check}: untick who has not signed, then press Enter.</source>
        <translation>{village}，第 {page} 页，共 {pages} 页，校验字 {check}：没签的去掉勾，再按回车。</translation>
    </message>
</context>
<context>
    <name>AwardReasonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason, kept with the record</source>
        <translation>原因（会留在记录里）</translation>
    </message>
</context>
<context>
    <name>Awards</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>About</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Branch meeting</source>
        <translation>村党支部会</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Committees</source>
        <translation>村“两委”会</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>Crediting</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Day {day} of {days}, until the end of {last}; ready from {ready}</source>
        <translation>公示第 {day} 天（共 {days} 天），到 {last} 止，{ready} 起可审核</translation>
    </message>
    <message>
        <source>Day {day}/{days}, ready {ready}</source>
        <translation>第 {day}/{days} 天，{ready} 起可审核</translation>
    </message>
    <message>
        <source>Grp.</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Last changed by</source>
        <translation>最后修改</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>四议</translation>
    </message>
    <message>
        <source>Members' assembly</source>
        <translation>党员大会</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, card or household no.</source>
        <translation>姓名、卡号或户编号</translation>
    </message>
    <message>
        <source>Name, initials or card</source>
        <translation>姓名、首字母或卡号</translation>
    </message>
    <message>
        <source>No red line: all stay</source>
        <translation>不划线：全部评上</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>名次</translation>
    </message>
    <message>
        <source>Nomination</source>
        <translation>提名</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Period or occasion</source>
        <translation>期间或事由</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points each</source>
        <translation>每户（人）积分</translation>
    </message>
    <message>
        <source>Posted today; {days} full days from tomorrow, until the end of {last}</source>
        <translation>今天张贴，从明天起满 {days} 天，到 {last} 止</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Red line: the first {places} stay</source>
        <translation>红线：前 {places} 名评上</translation>
    </message>
    <message>
        <source>Red line: {score} and more stay</source>
        <translation>红线：{score} 分及以上评上</translation>
    </message>
    <message>
        <source>Result notice</source>
        <translation>结果公示</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>评议</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>To credit</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总分</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Villagers' assembly</source>
        <translation>村民代表会议</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>怎样处理</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>added</source>
        <translation>已补加</translation>
    </message>
    <message>
        <source>all {rows}</source>
        <translation>{rows} 户（人）全部签收</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>belongs to {detail} now</source>
        <translation>现属{detail}</translation>
    </message>
    <message>
        <source>below the red line</source>
        <translation>红线以下</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改动待重审</translation>
    </message>
    <message>
        <source>considers</source>
        <translation>审议</translation>
    </message>
    <message>
        <source>consult</source>
        <translation>商议</translation>
    </message>
    <message>
        <source>credited</source>
        <translation>已入账</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>决议</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>equal total at the red line</source>
        <translation>并列，压在红线上</translation>
    </message>
    <message>
        <source>equal totals at the red line: decide</source>
        <translation>有并列压在红线上，请决定</translation>
    </message>
    <message>
        <source>gets new scores</source>
        <translation>更新分数</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>goes on the list</source>
        <translation>加入名单</translation>
    </message>
    <message>
        <source>has died: strike</source>
        <translation>本人已故，请划去</translation>
    </message>
    <message>
        <source>has had it as {detail}, joined since: strike</source>
        <translation>并入的{detail}已得过：请删去</translation>
    </message>
    <message>
        <source>head has died: change the head</source>
        <translation>户主已故，先换户主</translation>
    </message>
    <message>
        <source>household is no more: strike</source>
        <translation>本户已并入别户或已撤销：请删去</translation>
    </message>
    <message>
        <source>is there already, just so</source>
        <translation>已在名单，无变化</translation>
    </message>
    <message>
        <source>may be credited</source>
        <translation>可以入账</translation>
    </message>
    <message>
        <source>meetings held</source>
        <translation>四议完成</translation>
    </message>
    <message>
        <source>meetings {held}/4</source>
        <translation>四议 {held}/4</translation>
    </message>
    <message>
        <source>no card: points wait</source>
        <translation>未办卡，先存</translation>
    </message>
    <message>
        <source>no notice in this round: {detail}</source>
        <translation>本轮不公示：{detail}</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>缺公示照片</translation>
    </message>
    <message>
        <source>no photo of the activity: attach one</source>
        <translation>没有活动照片，请附上</translation>
    </message>
    <message>
        <source>no photo of the notice yet</source>
        <translation>还没有公示照片</translation>
    </message>
    <message>
        <source>not so on the notice: post it again</source>
        <translation>与公示不一致，须重新公示</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>无问题</translation>
    </message>
    <message>
        <source>notice posted</source>
        <translation>公示中</translation>
    </message>
    <message>
        <source>notice, day {day}</source>
        <translation>公示 第 {day} 天</translation>
    </message>
    <message>
        <source>objection</source>
        <translation>有异议</translation>
    </message>
    <message>
        <source>objections to decide: {detail}</source>
        <translation>异议待处理：{detail} 件</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>own household of {detail}</source>
        <translation>经办人本户：{detail}</translation>
    </message>
    <message>
        <source>posted today</source>
        <translation>今天张贴</translation>
    </message>
    <message>
        <source>proposes</source>
        <translation>提议</translation>
    </message>
    <message>
        <source>published</source>
        <translation>结果已公示</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>待审</translation>
    </message>
    <message>
        <source>record joined to another: strike</source>
        <translation>档案已并入另一份：请删去</translation>
    </message>
    <message>
        <source>rejected: {found}</source>
        <translation>不成立：{found}</translation>
    </message>
    <message>
        <source>reversed {back} of {points}</source>
        <translation>已冲正 {back}/{points}</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>已评议</translation>
    </message>
    <message>
        <source>same name and group: compare</source>
        <translation>同组同名，请核对</translation>
    </message>
    <message>
        <source>scores missing</source>
        <translation>没打完分</translation>
    </message>
    <message>
        <source>struck off</source>
        <translation>已划去</translation>
    </message>
    <message>
        <source>struck off: {reason}</source>
        <translation>已划去：{reason}</translation>
    </message>
    <message>
        <source>taken up again</source>
        <translation>恢复参加</translation>
    </message>
    <message>
        <source>the fund ended on {detail}</source>
        <translation>资金已于 {detail} 到期</translation>
    </message>
    <message>
        <source>the fund is closed</source>
        <translation>资金已关闭</translation>
    </message>
    <message>
        <source>the fund is {detail} points short: appropriate a budget</source>
        <translation>资金差 {detail} 分，请先拨入</translation>
    </message>
    <message>
        <source>the fund's period ended on {detail}: its points may still be credited</source>
        <translation>资金使用期已于 {detail} 结束，仍可入账</translation>
    </message>
    <message>
        <source>the half-year is over: a reason will be asked for</source>
        <translation>半年已过，办理时要填原因</translation>
    </message>
    <message>
        <source>the head is {detail} now</source>
        <translation>现户主是{detail}</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>名单是空的</translation>
    </message>
    <message>
        <source>the notice runs until the end of {detail}</source>
        <translation>公示到 {detail} 止</translation>
    </message>
    <message>
        <source>the notice stays for {detail} days only</source>
        <translation>公示只有 {detail} 天</translation>
    </message>
    <message>
        <source>the reference date lies outside the half-year</source>
        <translation>基准日不在本半年内</translation>
    </message>
    <message>
        <source>the round</source>
        <translation>全轮</translation>
    </message>
    <message>
        <source>the whole list</source>
        <translation>整份名单</translation>
    </message>
    <message>
        <source>upheld: {found}</source>
        <translation>成立：{found}</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>{days} full days, over since {last}</source>
        <translation>满 {days} 天，已于 {last} 结束</translation>
    </message>
    <message>
        <source>{detail} people now</source>
        <translation>现有 {detail} 口人</translation>
    </message>
    <message>
        <source>{detail} stands otherwise than published: post the notice again</source>
        <translation>{detail}与公示不一致，须重新公示</translation>
    </message>
    <message>
        <source>{detail}: an earlier meeting was held again after it, hold it again too</source>
        <translation>前面的会议在{detail}之后重开过，{detail}也须重开</translation>
    </message>
    <message>
        <source>{detail}: no majority, hold it again</source>
        <translation>{detail}未过半数，须重开</translation>
    </message>
    <message>
        <source>{detail}: not recorded</source>
        <translation>{detail}没有登记</translation>
    </message>
    <message>
        <source>{detail}: was on another list, hold it again</source>
        <translation>{detail}议的不是现在这份名单，须重开</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>{points} pts</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>{signed} of {rows}</source>
        <translation>已签 {signed}，共 {rows}</translation>
    </message>
    <message>
        <source>{signed} of {rows}; missing: {villages}</source>
        <translation>已签 {signed}，共 {rows}；缺：{villages}</translation>
    </message>
    <message>
        <source>{year}, first half</source>
        <translation>{year} 上半年</translation>
    </message>
    <message>
        <source>{year}, second half</source>
        <translation>{year} 下半年</translation>
    </message>
</context>
<context>
    <name>AwardsPage</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>A new sheet makes all older ones worthless. Make one when the old sheet was used, lost or seen by others.</source>
        <translation>新的恢复单做好后，以前的全部作废。旧单用过、丢失或被别人看过时，请做一张新的。</translation>
    </message>
    <message>
        <source>All older sheets open nothing any more. Have a printer or pen ready.</source>
        <translation>以前的恢复单会全部作废。请先准备好打印机或纸笔。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backed up and read back: {name}</source>
        <translation>已备份并核对：{name}</translation>
    </message>
    <message>
        <source>Backup of the books</source>
        <translation>账本备份</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>文件夹：{folder}</translation>
    </message>
    <message>
        <source>Last backup: {when}, {place}</source>
        <translation>上次备份：{when}，{place}</translation>
    </message>
    <message>
        <source>Make a new recovery sheet?</source>
        <translation>做新的恢复单？</translation>
    </message>
    <message>
        <source>Make a new sheet</source>
        <translation>做新的恢复单</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>做一张</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>The books are being copied and read back …</source>
        <translation>正在复制账本并读回核对……</translation>
    </message>
    <message>
        <source>These books have never been backed up.</source>
        <translation>账本还没有备份过。</translation>
    </message>
</context>
<context>
    <name>BalancePart</name>
    <message>
        <source>Balance</source>
        <translation>查余额</translation>
    </message>
    <message>
        <source>Balance slip</source>
        <translation>余额条</translation>
    </message>
    <message>
        <source>Look up somebody's points without a card; nothing can be spent.</source>
        <translation>不用卡查积分，只能看，不能兑换。</translation>
    </message>
    <message>
        <source>Print the points of the holder here, or of somebody looked up.</source>
        <translation>打印眼前持卡人的积分，或查到的人的积分。</translation>
    </message>
    <message>
        <source>The balance of {name} is being printed.</source>
        <translation>正在打印{name}的余额条。</translation>
    </message>
</context>
<context>
    <name>BasketKeys</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Go through goods and points with the holder; Enter then books them.</source>
        <translation>与持卡人核对商品和分数，再按回车入账。</translation>
    </message>
    <message>
        <source>One step back. It never clears a basket without asking.</source>
        <translation>退一步；清空商品前总会先问。</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>改数量</translation>
    </message>
    <message>
        <source>Redeem</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删行</translation>
    </message>
    <message>
        <source>Set the quantity of the marked line. ↑ and ↓ move the mark.</source>
        <translation>改选中一行的数量；用 ↑ ↓ 选行。</translation>
    </message>
    <message>
        <source>Take the marked line out.</source>
        <translation>删去选中的一行。</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>%n household(s) without a living head on the roster</source>
        <translation>
            <numerusform>%n 户在花名册上没有在世的户主</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Award round</source>
        <translation>评选轮次</translation>
    </message>
    <message>
        <source>By a list</source>
        <translation>按名单</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Elderly party members</source>
        <translation>老党员</translation>
    </message>
    <message>
        <source>From a workbook</source>
        <translation>从表格读入</translation>
    </message>
    <message>
        <source>From now on: {age} years old, or {years} years in the Party.</source>
        <translation>今后按年满 {age} 岁或党龄满 {years} 年。</translation>
    </message>
    <message>
        <source>Heads of awarded households</source>
        <translation>评选户户主</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发卡</translation>
    </message>
    <message numerus="yes">
        <source>Issue %n card(s)</source>
        <translation>
            <numerusform>发卡 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Issue cards to many</source>
        <translation>批量发卡</translation>
    </message>
    <message>
        <source>Keep as the town's rule</source>
        <translation>存为本镇规则</translation>
    </message>
    <message>
        <source>Lines that lead to no card</source>
        <translation>发不了卡的行</translation>
    </message>
    <message>
        <source>List of people, one a line</source>
        <translation>名单，一行一人</translation>
    </message>
    <message>
        <source>No round has credited points yet</source>
        <translation>还没有已入账的轮次</translation>
    </message>
    <message>
        <source>Nobody yet. Paste a list, or open a workbook.</source>
        <translation>还没有人。请贴名单，或从表格读入。</translation>
    </message>
    <message>
        <source>Nobody. Change the rule or choose another.</source>
        <translation>没有符合的人，请改规则或另选。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Paste one person a line: name, with village or ID number where the name alone is not enough</source>
        <translation>一行贴一个人：姓名；同名的加村名或身份证号</translation>
    </message>
    <message>
        <source>People who may get a card</source>
        <translation>可发卡人员</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Years in the Party</source>
        <translation>党龄</translation>
    </message>
    <message>
        <source>Years of age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>years in the Party or more</source>
        <translation>年</translation>
    </message>
    <message>
        <source>years old or more, or</source>
        <translation>岁及以上，或党龄满</translation>
    </message>
    <message>
        <source>{chosen} chosen of {listed}; {having} have a card</source>
        <translation>已选 {chosen} 人，名单共 {listed} 人，其中 {having} 人已有卡</translation>
    </message>
</context>
<context>
    <name>Blanks</name>
    <message>
        <source>Cards</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Given out</source>
        <translation>已发出</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
</context>
<context>
    <name>BlanksDialog</name>
    <message numerus="yes">
        <source>%n blank card(s) closed.</source>
        <translation>
            <numerusform>%n 张空白卡已作废。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blank card(s) made. Print them next.</source>
        <translation>
            <numerusform>做好 %n 张空白卡，接着打印。</numerusform>
        </translation>
    </message>
    <message>
        <source>Blank cards</source>
        <translation>空白卡</translation>
    </message>
    <message>
        <source>Blank cards are printed in stock, without a holder. At the desk, find the person and scan the card: it is theirs.</source>
        <translation>空白卡先印好备用，没有持卡人。发卡时先找到人，再扫这张卡，卡就是他的了。</translation>
    </message>
    <message>
        <source>Cards of the new series</source>
        <translation>新一批的张数</translation>
    </message>
    <message>
        <source>Close for ever</source>
        <translation>永远作废</translation>
    </message>
    <message numerus="yes">
        <source>Close the %n blank card(s) that are left</source>
        <translation>
            <numerusform>把剩下的 %n 张空白卡作废</numerusform>
        </translation>
    </message>
    <message>
        <source>Close what is left</source>
        <translation>剩余的作废</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>完成  Esc</translation>
    </message>
    <message>
        <source>Make the series</source>
        <translation>制作这一批</translation>
    </message>
    <message>
        <source>New series</source>
        <translation>新做一批</translation>
    </message>
    <message>
        <source>No series of blank cards was made yet.</source>
        <translation>还没有做过空白卡。</translation>
    </message>
    <message>
        <source>Note for the series</source>
        <translation>这一批的说明</translation>
    </message>
    <message>
        <source>Print what is left</source>
        <translation>打印剩余的</translation>
    </message>
    <message>
        <source>Series of blank cards</source>
        <translation>各批空白卡</translation>
    </message>
    <message>
        <source>They never work, whoever finds them. Cards with a holder stay.</source>
        <translation>作废以后谁捡到都不能用。已有持卡人的卡不受影响。</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>misprinted</source>
        <translation>印错了</translation>
    </message>
    <message>
        <source>note, such as “for the visits in autumn”</source>
        <translation>说明，例如“秋季走访备用”</translation>
    </message>
    <message>
        <source>replaced by a new design</source>
        <translation>换了新卡样</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Award lists: signatures missing: {count}</source>
        <translation>发放的积分还没有签收：{count} 户（人）</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Calendar of what is due</source>
        <translation>待办日历</translation>
    </message>
    <message>
        <source>Cards handed out without a signature: {count}</source>
        <translation>发出的卡还没有签收：{count} 张</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Days to close: {count}</source>
        <translation>还没有日结的有 {count} 天</translation>
    </message>
    <message>
        <source>Do not try to mend the books by hand. Print this list, keep the database as it is, and call the administrator.</source>
        <translation>请不要自行改动账本。打印这张清单，保持数据库原样，联系管理员。</translation>
    </message>
    <message>
        <source>Every hash follows; vouchers: {vouchers}, audit events: {events}</source>
        <translation>前后相接，没有改动；凭证 {vouchers} 张，操作记录 {events} 条</translation>
    </message>
    <message>
        <source>Every store copy of closed shifts is there</source>
        <translation>已交班次的门店联都齐了</translation>
    </message>
    <message>
        <source>Faults found: {count}</source>
        <translation>有 {count} 处差错</translation>
    </message>
    <message>
        <source>Faults in the books</source>
        <translation>账本差错清单</translation>
    </message>
    <message>
        <source>First step: import the goods</source>
        <translation>第一步：导入商品</translation>
    </message>
    <message>
        <source>First step: import the roster</source>
        <translation>第一步：导入花名册</translation>
    </message>
    <message>
        <source>First step: open a fund and appropriate a budget</source>
        <translation>第一步：建立资金并拨款</translation>
    </message>
    <message>
        <source>Lots that expire within 30 days: {count}</source>
        <translation>{count} 批商品 30 天内到期</translation>
    </message>
    <message>
        <source>Next step: issue the cards</source>
        <translation>下一步：发购物卡</translation>
    </message>
    <message>
        <source>Next step: open the award round</source>
        <translation>下一步：建立评选轮次</translation>
    </message>
    <message>
        <source>None waits for a printer</source>
        <translation>没有等待打印的小票</translation>
    </message>
    <message>
        <source>Paper vouchers that wait for points: {count}</source>
        <translation>积分不足、待补录的停电凭证：{count} 张</translation>
    </message>
    <message>
        <source>Points of the deceased to settle: {count}</source>
        <translation>去世人员积分待处理：{count} 人</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印清单</translation>
    </message>
    <message>
        <source>Read back and found whole; {kilobytes} KB</source>
        <translation>已读回，完好；{kilobytes} KB</translation>
    </message>
    <message>
        <source>Redemptions to countersign: {count}</source>
        <translation>待补签的兑换：{count} 笔</translation>
    </message>
    <message>
        <source>Remarks on the roster to settle: {count}</source>
        <translation>花名册有 {count} 条提示待处理</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已存为 {file}。</translation>
    </message>
    <message>
        <source>See the list</source>
        <translation>看清单</translation>
    </message>
    <message>
        <source>See them</source>
        <translation>看差错</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>已送到打印机 {printer}。</translation>
    </message>
    <message>
        <source>Shifts …</source>
        <translation>班次 …</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>门店联签名</translation>
    </message>
    <message>
        <source>Signed copies missing: {count}</source>
        <translation>缺 {count} 张签好的门店联</translation>
    </message>
    <message>
        <source>Slips printed</source>
        <translation>小票打印</translation>
    </message>
    <message>
        <source>Slips without a card this month: {count}</source>
        <translation>本月无卡兑换：{count} 笔</translation>
    </message>
    <message>
        <source>The last backup is {days} days old</source>
        <translation>上次备份在 {days} 天前</translation>
    </message>
    <message>
        <source>These books were never backed up</source>
        <translation>还没有备份过</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>差错</translation>
    </message>
    <message>
        <source>checked {when}</source>
        <translation>{when} 已核对</translation>
    </message>
    <message>
        <source>more than {most}</source>
        <translation>超过 {most} 人</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>还没有核对过</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>从 {day} 起</translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation>{when} 起</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>昨天 {time}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>还有 {count} 件</translation>
    </message>
    <message>
        <source>{count} wait for the printer of {tills}</source>
        <translation>{tills} 有 {count} 张还没打印</translation>
    </message>
    <message>
        <source>{name} collects for {holders} holders</source>
        <translation>{name}替 {holders} 人代领</translation>
    </message>
    <message>
        <source>{name}'s shift at {till} was left open</source>
        <translation>{name}在 {till} 的班没有交</translation>
    </message>
    <message>
        <source>{scans} unknown cards were scanned at {till} in {name}'s shift</source>
        <translation>{till} {name}当班扫了 {scans} 张不存在的卡</translation>
    </message>
    <message>
        <source>{town}, verified {when}. {count}</source>
        <translation>{town}，{when} 核对。{count}</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message numerus="yes">
        <source>%n in order</source>
        <translation>
            <numerusform>%n 项无差错</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked</source>
        <translation>
            <numerusform>%n 项未核对</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to do</source>
        <translation>
            <numerusform>%n 项待办</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with faults</source>
        <translation>
            <numerusform>%n 项有差错</numerusform>
        </translation>
    </message>
    <message>
        <source>Active cards</source>
        <translation>正常的购物卡</translation>
    </message>
    <message>
        <source>Backed up to {place}.</source>
        <translation>已备份到 {place}。</translation>
    </message>
    <message>
        <source>Check by check</source>
        <translation>逐项核对</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即核对</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>没有等您办的事。</translation>
    </message>
    <message>
        <source>Points in people's hands</source>
        <translation>群众手中的积分</translation>
    </message>
    <message>
        <source>Redeemed each month (points)</source>
        <translation>每月兑换（分）</translation>
    </message>
    <message>
        <source>Redeemed this month</source>
        <translation>本月已兑换</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The books are being copied and read back …</source>
        <translation>正在备份并读回……</translation>
    </message>
    <message>
        <source>The books are proved: no fault.</source>
        <translation>账本核对无误。</translation>
    </message>
    <message>
        <source>The check was stopped; nothing was changed.</source>
        <translation>核对已停止，没有改动任何东西。</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>要办的事</translation>
    </message>
    <message>
        <source>Undistributed budget</source>
        <translation>资金未发</translation>
    </message>
    <message>
        <source>Zero-error board</source>
        <translation>台账零差错看板</translation>
    </message>
    <message>
        <source>cards</source>
        <comment>unit</comment>
        <translation>张</translation>
    </message>
    <message>
        <source>last checked {when}</source>
        <translation>上次核对 {when}</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>还没有核对过</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分</translation>
    </message>
    <message>
        <source>{month} until today</source>
        <translation>{month}到今天</translation>
    </message>
</context>
<context>
    <name>BusyProxiesDialog</name>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Nobody collects for that many holders.</source>
        <translation>没有替这么多人代领的。</translation>
    </message>
    <message>
        <source>People are told apart by the name on the slips.</source>
        <translation>按小票上的姓名区分，同名会合并。</translation>
    </message>
    <message>
        <source>Who collects for many</source>
        <translation>替多人代领的人</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Close.</source>
        <translation>关闭。</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>本月日历</translation>
    </message>
    <message>
        <source>Due in this month</source>
        <translation>本月到期</translation>
    </message>
    <message>
        <source>From the list to the month and back.</source>
        <translation>在清单和月历之间切换。</translation>
    </message>
    <message>
        <source>Go there  Enter</source>
        <translation>去办理  Enter</translation>
    </message>
    <message>
        <source>Go to where the chosen thing is done.</source>
        <translation>打开办理这件事的地方。</translation>
    </message>
    <message>
        <source>In the month: the month before, the next month.</source>
        <translation>在月历上：上个月、下个月。</translation>
    </message>
    <message>
        <source>Nothing is due in this month.</source>
        <translation>这个月没有要办的事。</translation>
    </message>
    <message>
        <source>Overdue, due this month, and what has begun</source>
        <translation>逾期的、本月到期的、已经开始的</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>待办日历</translation>
    </message>
</context>
<context>
    <name>CardChanges</name>
    <message>
        <source>Accounts of the card ending in {tail}</source>
        <translation>尾号 {tail} 的卡可用账户</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>确定变更</translation>
    </message>
    <message>
        <source>Close for ever</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Close the card of {name} for ever</source>
        <translation>注销{name}的卡</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Freeze the card of {name}</source>
        <translation>冻结{name}的卡</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>发给他</translation>
    </message>
    <message>
        <source>Give this blank card to {name}</source>
        <translation>把这张空白卡发给{name}</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发卡</translation>
    </message>
    <message>
        <source>Issue a card to {name}</source>
        <translation>给{name}发卡</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>Replace the card of {name}</source>
        <translation>给{name}补卡</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Report the card of {name} lost</source>
        <translation>挂失{name}的卡</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>解挂</translation>
    </message>
    <message>
        <source>Restore the card of {name}</source>
        <translation>解挂{name}的卡</translation>
    </message>
    <message>
        <source>The blank card ending in {tail} becomes the card of {name}; it works at once.</source>
        <translation>尾号 {tail} 的空白卡成为{name}的卡，马上能用。</translation>
    </message>
    <message>
        <source>The card ending in {tail} is again what it was before: a lost one stays lost.</source>
        <translation>尾号 {tail} 的卡恢复冻结前的状态，原已挂失的仍为挂失。</translation>
    </message>
    <message>
        <source>The card ending in {tail} never works again, and no other takes its place. All points stay on the account.</source>
        <translation>尾号 {tail} 的卡永久作废，也不补发新卡，积分仍在账户上。</translation>
    </message>
    <message>
        <source>The card ending in {tail} stops working at once. All points stay; it can be restored or replaced.</source>
        <translation>尾号 {tail} 的卡立即停用，积分不变；以后可以解挂，也可以补卡。</translation>
    </message>
    <message>
        <source>The card ending in {tail} stops working until an officer unfreezes it. All points stay.</source>
        <translation>尾号 {tail} 的卡停用，直到发卡员解冻，积分不变。</translation>
    </message>
    <message>
        <source>The card ending in {tail} works again at once.</source>
        <translation>尾号 {tail} 的卡立即恢复使用。</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>解冻</translation>
    </message>
    <message>
        <source>Unfreeze the card of {name}</source>
        <translation>解冻{name}的卡</translation>
    </message>
    <message>
        <source>With this card {name} may spend only points of their own.</source>
        <translation>{name}凭这张卡只能使用本人账户的积分。</translation>
    </message>
    <message>
        <source>With this card {name} may spend the household's points too.</source>
        <translation>{name}凭这张卡也可使用家庭账户的积分。</translation>
    </message>
    <message>
        <source>at the head's wish</source>
        <translation>户主要求</translation>
    </message>
    <message>
        <source>checked, all in order</source>
        <translation>已核实无误</translation>
    </message>
    <message>
        <source>elderly party member</source>
        <translation>老党员</translation>
    </message>
    <message>
        <source>found again</source>
        <translation>卡已找到</translation>
    </message>
    <message>
        <source>head of an awarded household</source>
        <translation>评选户户主</translation>
    </message>
    <message>
        <source>holder deceased</source>
        <translation>持卡人身故</translation>
    </message>
    <message>
        <source>identity to be checked</source>
        <translation>身份待核实</translation>
    </message>
    <message>
        <source>issued by mistake</source>
        <translation>误发</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>遗失</translation>
    </message>
    <message>
        <source>misprinted</source>
        <translation>印错</translation>
    </message>
    <message>
        <source>moved away</source>
        <translation>迁出</translation>
    </message>
    <message>
        <source>registered household</source>
        <translation>建档立卡户</translation>
    </message>
    <message>
        <source>reported by family</source>
        <translation>家人代为挂失</translation>
    </message>
    <message>
        <source>reported by the holder</source>
        <translation>本人挂失</translation>
    </message>
    <message>
        <source>the head agrees</source>
        <translation>户主同意</translation>
    </message>
    <message>
        <source>worn out</source>
        <translation>磨损</translation>
    </message>
    <message>
        <source>{name} gets a card with a new number; it works at once.</source>
        <translation>{name}领一张新卡号的购物卡，发出即可使用。</translation>
    </message>
    <message>
        <source>{name} gets a new number. The old card, ending in {tail}, is dead for ever; all points stay.</source>
        <translation>{name}换新卡号，尾号 {tail} 的旧卡永久作废，积分不变。</translation>
    </message>
    <message>
        <source>{name} has a card ending in {old}: it is dead for ever then, and the blank card ending in {tail} takes its place; all points stay.</source>
        <translation>{name}现有尾号 {old} 的卡：它将永远作废，由尾号 {tail} 的这张空白卡接替，积分都在。</translation>
    </message>
</context>
<context>
    <name>CardDeskHead</name>
    <message>
        <source>Cards</source>
        <translation>购物卡</translation>
    </message>
    <message>
        <source>Import roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Issue to many</source>
        <translation>批量发卡</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新建人员</translation>
    </message>
    <message>
        <source>Print the batch ({count})</source>
        <translation>打印批次（{count} 张）</translation>
    </message>
    <message>
        <source>{people} people on the roster, {cards} active cards</source>
        <translation>花名册 {people} 人　正常卡 {cards} 张</translation>
    </message>
</context>
<context>
    <name>CardSide</name>
    <message>
        <source>Actions</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Add to batch</source>
        <translation>加入批次</translation>
    </message>
    <message>
        <source>Add to batch ({count})</source>
        <translation>加入批次（{count} 张）</translation>
    </message>
    <message>
        <source>Card as printed</source>
        <translation>卡样</translation>
    </message>
    <message>
        <source>Cards are issued and changed by card officers.</source>
        <translation>发卡和变更由发卡员办理。</translation>
    </message>
    <message>
        <source>Choose a person.</source>
        <translation>请选择人员。</translation>
    </message>
    <message>
        <source>Close for ever</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Deceased: settle the points under More (Ctrl+M), Points of the deceased.</source>
        <translation>已故：请在“更多”（Ctrl+M）的“去世人员积分处理”里办理。</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>发卡</translation>
    </message>
    <message>
        <source>Issue a card first; then it can be changed and printed.</source>
        <translation>先发卡，之后才能办理和打印。</translation>
    </message>
    <message>
        <source>Issue: this person has a card ({state}).</source>
        <translation>发卡：此人已有卡（{state}）</translation>
    </message>
    <message>
        <source>No card that works now.</source>
        <translation>现在没有可用的卡。</translation>
    </message>
    <message>
        <source>No card yet.</source>
        <translation>还没有卡。</translation>
    </message>
    <message>
        <source>Out of the batch ({count})</source>
        <translation>移出批次（{count} 张）</translation>
    </message>
    <message>
        <source>Print this card</source>
        <translation>打印这张卡</translation>
    </message>
    <message>
        <source>Print: restore or replace the lost card first.</source>
        <translation>打印：请先解挂或补卡</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>补卡</translation>
    </message>
    <message>
        <source>Replace, print: unfreeze the card first.</source>
        <translation>补卡、打印：请先解冻</translation>
    </message>
    <message>
        <source>Report lost</source>
        <translation>挂失</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>解挂</translation>
    </message>
    <message>
        <source>Restore: this card is not reported lost.</source>
        <translation>解挂：此卡没有挂失</translation>
    </message>
    <message>
        <source>The card is closed with it, and can only be frozen or closed.</source>
        <translation>卡随之作废；在这里只能冻结或注销。</translation>
    </message>
    <message>
        <source>The holder is deceased: there is nothing left to settle.</source>
        <translation>持卡人已故，积分和卡都已办结。</translation>
    </message>
    <message>
        <source>This record was joined to another one: cards are issued there.</source>
        <translation>这份档案已并入另一份：发卡请到那一份。</translation>
    </message>
    <message>
        <source>True size 85.6 × 54 mm</source>
        <translation>实际大小 85.6 × 54 毫米</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>解冻</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>变为</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>卡号</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>资金项目</translation>
    </message>
    <message>
        <source>ID tail</source>
        <translation>证件尾号</translation>
    </message>
    <message>
        <source>In Party</source>
        <translation>党龄</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No points yet.</source>
        <translation>还没有积分。</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Over {total} found</source>
        <translation>找到 {total} 人以上</translation>
    </message>
    <message>
        <source>Over {total} found, {shown} shown</source>
        <translation>找到 {total} 人以上，显示 {shown} 人</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Saved as {path}, since no printer is chosen.</source>
        <translation>没有选打印机，已存为 {path}。</translation>
    </message>
    <message>
        <source>Sent to the printer {printer}.</source>
        <translation>已送往打印机 {printer}。</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The roster is empty. Import it: Ctrl+I.</source>
        <translation>花名册还是空的，请按 Ctrl+I 导入。</translation>
    </message>
    <message>
        <source>These cannot be printed</source>
        <translation>以下不能打印</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村组</translation>
    </message>
    <message>
        <source>Why, or why not</source>
        <translation>发卡依据</translation>
    </message>
    <message>
        <source>accounts changed</source>
        <translation>账户变更</translation>
    </message>
    <message>
        <source>all villages</source>
        <translation>全部村</translation>
    </message>
    <message>
        <source>appropriation</source>
        <translation>下拨</translation>
    </message>
    <message>
        <source>award</source>
        <translation>评选</translation>
    </message>
    <message>
        <source>awarded household</source>
        <translation>评选户户主</translation>
    </message>
    <message>
        <source>balance card</source>
        <translation>大字余额卡</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白卡</translation>
    </message>
    <message>
        <source>by age</source>
        <translation>年龄达到</translation>
    </message>
    <message>
        <source>by years in the Party</source>
        <translation>党龄达到</translation>
    </message>
    <message>
        <source>card active</source>
        <translation>卡正常</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>已故</translation>
    </message>
    <message>
        <source>disposition</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>grant</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>has a card already</source>
        <translation>已有卡</translation>
    </message>
    <message>
        <source>household's account</source>
        <translation>家庭账户</translation>
    </message>
    <message>
        <source>household's too</source>
        <translation>可用家庭积分</translation>
    </message>
    <message>
        <source>joined record</source>
        <translation>并入的档案</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>no card</source>
        <translation>未发卡</translation>
    </message>
    <message>
        <source>not signed for</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>on the list</source>
        <translation>名单上的人</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>own account</source>
        <translation>本人账户</translation>
    </message>
    <message>
        <source>own points only</source>
        <translation>只用本人积分</translation>
    </message>
    <message>
        <source>printed {count}×</source>
        <translation>印过 {count} 次</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>小票 {number}</translation>
    </message>
    <message>
        <source>redemption</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已补换</translation>
    </message>
    <message>
        <source>return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>settled {day}, {name}</source>
        <translation>{day} {name}已处理</translation>
    </message>
    <message>
        <source>shopping card</source>
        <translation>购物卡</translation>
    </message>
    <message>
        <source>signed for</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>slip for the holder</source>
        <translation>持卡人凭条</translation>
    </message>
    <message>
        <source>unsettled</source>
        <translation>身故待办</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>{day} 到期</translation>
    </message>
    <message>
        <source>{account}, frozen</source>
        <translation>{account}（已冻结）</translation>
    </message>
    <message>
        <source>{count} hand-over lists saved in {folder}, since no printer is chosen.</source>
        <translation>没有选打印机，{count} 份签收表已存入 {folder}。</translation>
    </message>
    <message>
        <source>{count} hand-over lists sent to the printer {printer}.</source>
        <translation>{count} 份签收表已送往打印机 {printer}。</translation>
    </message>
    <message>
        <source>{total} found</source>
        <translation>找到 {total} 人</translation>
    </message>
    <message>
        <source>{total} found, {shown} shown</source>
        <translation>找到 {total} 人，显示前 {shown} 人</translation>
    </message>
</context>
<context>
    <name>CardsPage</name>
    <message>
        <source>Find people</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>Name, initials, last four of the ID, village, telephone</source>
        <translation>姓名、拼音首字母、证件后四位、村、电话</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>找到的人员</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
</context>
<context>
    <name>CategoryFilter</name>
    <message>
        <source>All {count}</source>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>Short or expiring {count}</source>
        <translation>缺货或将到期 {count}</translation>
    </message>
</context>
<context>
    <name>CertificatesDialog</name>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Certificates of {village}</source>
        <translation>{village}荣誉证书</translation>
    </message>
    <message>
        <source>Households with a certificate</source>
        <translation>发证书的户</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>One page a household. Space ticks the household in use, or takes it out.</source>
        <translation>每户一页。按空格选中或取消这一户。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
</context>
<context>
    <name>ChecksDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>没有要处理的。</translation>
    </message>
    <message>
        <source>What the checks found</source>
        <translation>检查结果</translation>
    </message>
</context>
<context>
    <name>ChecksLine</name>
    <message numerus="yes">
        <source>%n thing(s) stand in the way</source>
        <translation>
            <numerusform>还有 %n 处要处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at</source>
        <translation>
            <numerusform>有 %n 处要看一看</numerusform>
        </translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>逐个查看</translation>
    </message>
    <message>
        <source>The checks found nothing</source>
        <translation>检查没有发现问题</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>award list</source>
        <translation>评选名单</translation>
    </message>
    <message>
        <source>barcode</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>birth date</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>进价</translation>
    </message>
    <message>
        <source>expiry date</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>head of household</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>household</source>
        <translation>户</translation>
    </message>
    <message>
        <source>household number</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>household status</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>joined the Party</source>
        <translation>入党时间</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>name of goods</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>name of the head</source>
        <translation>户主姓名</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>party member</source>
        <translation>是否党员</translation>
    </message>
    <message>
        <source>points</source>
        <translation>兑换积分</translation>
    </message>
    <message>
        <source>relation to the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>roster</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>running number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>scores</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>库存数量</translation>
    </message>
    <message>
        <source>supplier or donor</source>
        <translation>供应商/捐赠单位</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Give the number of the row that holds the headings of this sheet.</source>
        <translation>请在上面填写这张工作表的表头在第几行。</translation>
    </message>
    <message>
        <source>Headings in row</source>
        <translation>表头在第几行</translation>
    </message>
    <message>
        <source>Hidden sheets are not read: {sheets}.</source>
        <translation>隐藏的工作表不读取：{sheets}。</translation>
    </message>
    <message>
        <source>Left out, because no row of headings was found or chosen: {sheets}.</source>
        <translation>没有找到或没有选定表头，不导入：{sheets}。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Village of rows that name none</source>
        <translation>没写村名的行算作</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>{sheet} (left out)</source>
        <translation>{sheet}（不导入）</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Backed up to {place} ({kilobytes} KB).</source>
        <translation>已备份到 {place}（{kilobytes} KB）。</translation>
    </message>
    <message>
        <source>Chain heads now: {heads}</source>
        <translation>当前链头：{heads}</translation>
    </message>
    <message>
        <source>Faults found: {count}</source>
        <translation>共发现 {count} 处差错。</translation>
    </message>
    <message>
        <source>Love supermarket</source>
        <translation>爱心超市</translation>
    </message>
    <message>
        <source>Name of the store: </source>
        <translation>门店名称：</translation>
    </message>
    <message>
        <source>Name of the township: </source>
        <translation>乡镇名称：</translation>
    </message>
    <message>
        <source>New password or PIN for {name}: </source>
        <translation>给 {name} 设的密码或 PIN：</translation>
    </message>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>没有妨碍使用的问题。</translation>
    </message>
    <message>
        <source>Only tried; nothing was changed.</source>
        <translation>只是试算，没有导入。</translation>
    </message>
    <message>
        <source>Our township</source>
        <translation>本镇</translation>
    </message>
    <message>
        <source>Password or PIN of {name}: </source>
        <translation>{name} 的密码或 PIN：</translation>
    </message>
    <message>
        <source>Passwords are asked for, or taken from LOVEMART_PASSWORD (the operator's own) and LOVEMART_NEW_PASSWORD (one being set). Ends with 0 when done, 1 when faults were found or rows refused, 2 when used wrongly or not permitted.</source>
        <translation>密码由程序询问，或取自环境变量 LOVEMART_PASSWORD（经办人自己的）和 LOVEMART_NEW_PASSWORD（正在设的）。结束码：0 办成，1 有差错或有退回的行，2 用法不对或没有权限。</translation>
    </message>
    <message>
        <source>Recovery code, shown only now: {code}
Write it down and lock it away. It opens one account whose password was forgotten.</source>
        <translation>恢复码（只显示这一次）：{code}
请抄下锁好。忘记密码时，它能打开一个账号。</translation>
    </message>
    <message>
        <source>See “lovemart-admin --help”.</source>
        <translation>请看 lovemart-admin --help。</translation>
    </message>
    <message>
        <source>Sheet {sheet}, row {row}: {reason}</source>
        <translation>工作表 {sheet} 第 {row} 行：{reason}</translation>
    </message>
    <message>
        <source>Something has to be mended; see the lines with ✗.</source>
        <translation>有问题要处理，见标 ✗ 的各行。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>Telephone for lost cards: </source>
        <translation>挂失电话：</translation>
    </message>
    <message>
        <source>The books are proved: no fault.</source>
        <translation>账本核对无误。</translation>
    </message>
    <message>
        <source>The books of {town}, {store} are made: {place}
Administrator: {name} ({number})</source>
        <translation>{town} {store} 的账本已建好：{place}
管理员：{name}（工号 {number}）</translation>
    </message>
    <message>
        <source>The lists of {period} are drafts; a second officer approves them.</source>
        <translation>{period} 的名单是草稿，要由第二个人批准。</translation>
    </message>
    <message>
        <source>The love supermarket's books, for whoever looks after the computer.</source>
        <translation>爱心超市账本的命令行工具，供维护电脑的人使用。</translation>
    </message>
    <message>
        <source>The refused rows are in {place}.</source>
        <translation>退回的行已存到 {place}。</translation>
    </message>
    <message>
        <source>The same once more: </source>
        <translation>再输一遍：</translation>
    </message>
    <message>
        <source>This cannot be understood: {detail}</source>
        <translation>看不懂这条命令：{detail}</translation>
    </message>
    <message>
        <source>Township, store and telephone can be changed in the window under Settings.</source>
        <translation>乡镇、门店和电话可在窗口的“设置”里修改。</translation>
    </message>
    <message>
        <source>Verified {when}</source>
        <translation>核对时间 {when}</translation>
    </message>
    <message>
        <source>Why it was refused</source>
        <translation>退回原因</translation>
    </message>
    <message>
        <source>a chain head from paper, as T1=17-0A1B2C3D4E5F6071; may be given several times</source>
        <translation>纸上的链头，如 T1=17-0A1B2C3D4E5F6071；可写多次</translation>
    </message>
    <message>
        <source>a role; may be given several times</source>
        <translation>岗位，可写多次</translation>
    </message>
    <message>
        <source>answer with one JSON object</source>
        <translation>用一个 JSON 对象回答</translation>
    </message>
    <message>
        <source>back up the books</source>
        <translation>备份账本</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>faults: {count}</source>
        <translation>{count} 处差错</translation>
    </message>
    <message>
        <source>for an award list whose round is not open yet</source>
        <translation>评选名单的轮次还没有建立时</translation>
    </message>
    <message>
        <source>import a workbook</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>look at program, computer and database</source>
        <translation>检查程序、电脑和数据库</translation>
    </message>
    <message>
        <source>make an account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>make the books and the first administrator, under the operator's name</source>
        <translation>新建账本和第一个管理员（姓名用 --operator）</translation>
    </message>
    <message>
        <source>missing: {what}</source>
        <translation>缺少 {what}</translation>
    </message>
    <message>
        <source>only say what would happen</source>
        <translation>只试算，不导入</translation>
    </message>
    <message>
        <source>opening hours</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>options, before or after the command</source>
        <translation>选项（写在命令前后都可以）</translation>
    </message>
    <message>
        <source>points for each household; 1000 by default</source>
        <translation>每户积分，默认 1000</translation>
    </message>
    <message>
        <source>prove the books and name every fault</source>
        <translation>核对账本，列出每一处差错</translation>
    </message>
    <message>
        <source>show this help and stop</source>
        <translation>显示本说明后结束</translation>
    </message>
    <message>
        <source>staff accounts</source>
        <translation>员工账号</translation>
    </message>
    <message>
        <source>the books: file or URL; without it those of the data folder</source>
        <translation>账本：文件或 URL；不写则用数据文件夹里的</translation>
    </message>
    <message>
        <source>the fund; else the programme's own</source>
        <translation>资金名称；不写则用本项目的资金</translation>
    </message>
    <message>
        <source>the half-year; else what the workbook says, else today's</source>
        <translation>半年期；不写则看表格，表格没写则按今天</translation>
    </message>
    <message>
        <source>the person's name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>the store's address</source>
        <translation>门店地址</translation>
    </message>
    <message>
        <source>the store's name</source>
        <translation>门店名称</translation>
    </message>
    <message>
        <source>the township's name</source>
        <translation>乡镇名称</translation>
    </message>
    <message>
        <source>the workbook: .xlsx, .xls or .csv</source>
        <translation>表格文件：.xlsx、.xls 或 .csv</translation>
    </message>
    <message>
        <source>to be entered</source>
        <translation>待补</translation>
    </message>
    <message>
        <source>unknown: {what}</source>
        <translation>不认识 {what}</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>what the workbook holds</source>
        <translation>表格的内容：roster 花名册，goods 商品，award 评选名单</translation>
    </message>
    <message>
        <source>where lost cards are reported</source>
        <translation>挂失电话</translation>
    </message>
    <message>
        <source>where to; without it the data folder's own</source>
        <translation>备份到哪个文件夹；不写则用数据文件夹里的</translation>
    </message>
    <message>
        <source>who is working: name or staff number</source>
        <translation>经办人：姓名或工号</translation>
    </message>
    <message>
        <source>why the round is opened after its half-year, where it is</source>
        <translation>逾期开轮的原因（半年已过时填写）</translation>
    </message>
    <message>
        <source>write the refused rows to a workbook to mend</source>
        <translation>把退回的行另存成表格，改好后再导入</translation>
    </message>
    <message>
        <source>zh or en; Chinese unless LANG says en</source>
        <translation>zh 或 en；除 LANG 为英文外默认中文</translation>
    </message>
    <message>
        <source>{argument}: its value is missing</source>
        <translation>{argument}：后面缺内容</translation>
    </message>
    <message>
        <source>{argument}: {given} is none of {choices}</source>
        <translation>{argument}：{given} 不在 {choices} 之中</translation>
    </message>
    <message>
        <source>{argument}: {why}</source>
        <translation>{argument}：{why}</translation>
    </message>
    <message>
        <source>{given} is no whole number</source>
        <translation>{given} 不是整数</translation>
    </message>
    <message>
        <source>{name} has the staff number {number} ({roles}).</source>
        <translation>{name} 的工号是 {number}（{roles}）。</translation>
    </message>
    <message>
        <source>{rows} rows: {imported} new, {changed} changed, {unchanged} unchanged, {refused} refused; {remarked} with a remark.</source>
        <translation>共 {rows} 行：新增 {imported}，变更 {changed}，无变化 {unchanged}，退回 {refused}；带提示 {remarked}。</translation>
    </message>
    <message>
        <source>{year} first half-year, {programme}</source>
        <translation>{year}年上半年{programme}</translation>
    </message>
    <message>
        <source>{year} second half-year, {programme}</source>
        <translation>{year}年下半年{programme}</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Choose; the table and the chart follow.</source>
        <translation>选择；表和图随之变化。</translation>
    </message>
    <message>
        <source>Close.</source>
        <translation>关闭。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>完成  Esc</translation>
    </message>
    <message>
        <source>No round of this programme has a list yet.</source>
        <translation>这个项目还没有名单。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print the table and the chart.</source>
        <translation>打印表和图。</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Rounds compared by village</source>
        <translation>各轮对比（按村）</translation>
    </message>
    <message>
        <source>Save all measures as a workbook.</source>
        <translation>把所有指标存成工作簿。</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>保存对比表</translation>
    </message>
    <message>
        <source>To the programme, the measure, the table.</source>
        <translation>到项目、指标、表格。</translation>
    </message>
    <message>
        <source>Villages and rounds</source>
        <translation>各村各轮</translation>
    </message>
    <message>
        <source>What is compared</source>
        <translation>比较什么</translation>
    </message>
    <message>
        <source>Workbook</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>{programme} - rounds compared</source>
        <translation>{programme} 各轮对比</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>A second person checks this and confirms with their own secret.</source>
        <translation>请另一位同事核对，并用自己的密码或 PIN 确认。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose who confirms</source>
        <translation>请选择确认人</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Nobody with this staff number can confirm this. It takes somebody else who may.</source>
        <translation>这个工号不能确认这件事，请另一位有权限的同事来确认。</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>{name}的 PIN</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>{name}的密码</translation>
    </message>
</context>
<context>
    <name>ConfirmStrip</name>
    <message numerus="yes">
        <source>and %n more fund(s)</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CounterConfirmDialog</name>
    <message>
        <source>Have the slip signed. It stays on the board until somebody else signs there.</source>
        <translation>请领取人在小票上签名；首页会一直显示“待补签”，直到另一人补签。</translation>
    </message>
    <message>
        <source>Nobody else is here: signed slip</source>
        <translation>店里没有别人：凭签名小票先办</translation>
    </message>
</context>
<context>
    <name>CounterDialogs</name>
    <message>
        <source>Back to the basket; nothing is booked.</source>
        <translation>返回修改，还没有入账。</translation>
    </message>
    <message>
        <source>Books what the strip shows: points off, which funds pay, points left.</source>
        <translation>按框里写的入账：扣多少分、从哪里扣、还剩多少。</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>购物卡</translation>
    </message>
    <message>
        <source>Choose a person; type to look for one.</source>
        <translation>选人；输入几个字可以查找。</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Closes this window; nothing is changed.</source>
        <translation>关闭窗口，什么都不改。</translation>
    </message>
    <message>
        <source>Find goods</source>
        <translation>找商品</translation>
    </message>
    <message>
        <source>First letters of pinyin, or part of the name</source>
        <translation>名称首字母，或名称中的几个字</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Household's</source>
        <translation>家庭积分</translation>
    </message>
    <message>
        <source>How the counter works</source>
        <translation>收银台怎么用</translation>
    </message>
    <message>
        <source>ID ends in</source>
        <translation>证件尾号</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Look up a balance</source>
        <translation>查余额</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, initials, last four of the ID, or telephone</source>
        <translation>姓名、首字母、身份证末四位或电话</translation>
    </message>
    <message>
        <source>No goods of that name.</source>
        <translation>没有找到这种商品</translation>
    </message>
    <message>
        <source>Nobody found.</source>
        <translation>没有找到这个人</translation>
    </message>
    <message>
        <source>Own points</source>
        <translation>本人积分</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Press Enter. The slip comes in two copies; have the store's signed.</source>
        <translation>按回车入账。小票一式两联，门店联请持卡人签名或按指印。</translation>
    </message>
    <message>
        <source>Press F12, go through goods and points with the holder.</source>
        <translation>按 F12，与持卡人核对商品和分数。</translation>
    </message>
    <message>
        <source>Print balance  {key}</source>
        <translation>打印余额条  {key}</translation>
    </message>
    <message>
        <source>Prints the balance of the marked person.</source>
        <translation>打印选中人的余额条。</translation>
    </message>
    <message>
        <source>Scan the shopping card and the goods, in any order.</source>
        <translation>扫购物卡、扫商品，先后都可以。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>The holder wishes another fund to pay: split the points.</source>
        <translation>持卡人想从别的资金扣：改分配。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>To look at only: redeeming takes the card.</source>
        <translation>只供查看；兑换要有购物卡</translation>
    </message>
    <message>
        <source>Type a few letters.</source>
        <translation>请输入首字母或名称</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>请输入姓名</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村组</translation>
    </message>
    <message>
        <source>no card</source>
        <translation>没有卡</translation>
    </message>
    <message>
        <source>typed before a scan: three pieces.</source>
        <translation>先输 3* 再扫，就是三件。</translation>
    </message>
</context>
<context>
    <name>CounterFlow</name>
    <message numerus="yes">
        <source>%n not added: </source>
        <translation>
            <numerusform>%n 件未加入：</numerusform>
        </translation>
    </message>
    <message>
        <source>Added: {goods} {spec} × {pieces}, {points} points</source>
        <translation>已加入：{goods} {spec} × {pieces}，共 {points} 分</translation>
    </message>
    <message>
        <source>Booking …</source>
        <translation>正在入账……</translation>
    </message>
    <message>
        <source>First dismiss the red message with Esc.</source>
        <translation>请先按 Esc 收起红色提示</translation>
    </message>
    <message>
        <source>Go through goods and points with {name}, then press Enter.</source>
        <translation>请与{name}核对商品和分数，再按回车确认</translation>
    </message>
    <message>
        <source>No card yet. Scan the holder's shopping card.</source>
        <translation>还没有扫卡，请扫持卡人的购物卡</translation>
    </message>
    <message>
        <source>Quantity of {goods}: type the number, then Enter. Esc leaves {pieces}.</source>
        <translation>{goods}的数量：输入数字后按回车；按 Esc 仍为 {pieces}</translation>
    </message>
    <message>
        <source>Taken out: {goods} × {pieces}</source>
        <translation>已删去：{goods} × {pieces}</translation>
    </message>
    <message>
        <source>The basket is empty. Scan goods first.</source>
        <translation>还没有商品，请先扫商品</translation>
    </message>
    <message>
        <source>There is no line yet to change the quantity of.</source>
        <translation>还没有商品，不能改数量</translation>
    </message>
    <message>
        <source>What was scanned is still being looked up. Wait a moment.</source>
        <translation>刚扫的还在查，请稍等。</translation>
    </message>
    <message>
        <source>{goods}: {pieces} now, {points} points</source>
        <translation>{goods}改为 {pieces} 件，共 {points} 分</translation>
    </message>
    <message>
        <source>{name}: the card is in order. Scan goods, then press F12.</source>
        <translation>{name}，卡正常。请扫商品，完了按 F12</translation>
    </message>
    <message>
        <source>{name}: {points} points redeemed. The slip is being printed.</source>
        <translation>{name}已兑换 {points} 分，小票正在打印</translation>
    </message>
    <message>
        <source>{name}: {points} points. This basket had been booked already.</source>
        <translation>{name}这一单 {points} 分先前已入账，没有重复扣分</translation>
    </message>
    <message>
        <source>{points} points short for {goods}. Take something out of the basket.</source>
        <translation>{goods}还差 {points} 分。请减少商品。</translation>
    </message>
    <message>
        <source>{points} points short for {goods}: the {barred} of {fund} may not pay for it. Take something out of the basket.</source>
        <translation>{goods}还差 {points} 分：“{fund}”的 {barred} 分不能付这件商品。请减少商品。</translation>
    </message>
</context>
<context>
    <name>CounterPage</name>
    <message numerus="yes">
        <source>%n line(s) will be taken out. Nothing has been booked.</source>
        <translation>
            <numerusform>将删去 %n 行商品。这一单还没有入账。</numerusform>
        </translation>
    </message>
    <message>
        <source>Booking …</source>
        <translation>正在入账……</translation>
    </message>
    <message>
        <source>Clear the basket</source>
        <translation>清空这一单</translation>
    </message>
    <message>
        <source>Clear the basket?</source>
        <translation>要清空这一单吗？</translation>
    </message>
    <message>
        <source>Confirm  Enter</source>
        <translation>确认兑换  Enter</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Esc  Back to the basket</source>
        <translation>Esc  返回修改</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>小计</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Ready. Scan a shopping card or goods.</source>
        <translation>可以开始了，请扫购物卡或商品</translation>
    </message>
    <message>
        <source>Redeem  {key}</source>
        <translation>兑换  {key}</translation>
    </message>
    <message>
        <source>Scan a card or goods, or type initials</source>
        <translation>扫卡或商品，或输入首字母后回车</translation>
    </message>
    <message>
        <source>Scan a card or goods; or type a code or initials, then Enter</source>
        <translation>扫购物卡或商品；也可输入条码、名称首字母，按回车</translation>
    </message>
    <message>
        <source>Scan box</source>
        <translation>扫码框</translation>
    </message>
    <message>
        <source>Scan goods; they stand here.</source>
        <translation>扫过的商品会列在这里</translation>
    </message>
    <message>
        <source>Scan more goods, or press F12 to redeem.</source>
        <translation>请继续扫商品，或按 F12 兑换</translation>
    </message>
    <message>
        <source>Scan more goods, or the shopping card.</source>
        <translation>请继续扫商品，或扫购物卡</translation>
    </message>
    <message>
        <source>Scan the goods.</source>
        <translation>请扫商品</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>{points} points short</source>
        <translation>还差 {points} 分，不能兑换</translation>
    </message>
</context>
<context>
    <name>CounterPanels</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Card in order</source>
        <translation>卡正常</translation>
    </message>
    <message>
        <source>Card unused for {days} days: look who is here</source>
        <translation>此卡 {days} 天未用：请看清来人</translation>
    </message>
    <message>
        <source>Card {number}</source>
        <translation>卡号 {number}</translation>
    </message>
    <message>
        <source>Collected by {name} ({relation})</source>
        <translation>代领人：{name}（{relation}）</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Household account (head)</source>
        <translation>家庭账户（户主）</translation>
    </message>
    <message>
        <source>Household of {head}</source>
        <translation>家庭账户（户主 {head}）</translation>
    </message>
    <message>
        <source>ID sighted</source>
        <translation>已核对身份证</translation>
    </message>
    <message>
        <source>Left after this</source>
        <translation>兑换后剩余</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>无卡</translation>
    </message>
    <message>
        <source>No card yet</source>
        <translation>请扫卡</translation>
    </message>
    <message>
        <source>No card: ID sighted</source>
        <translation>无卡：已核对身份证</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Own account</source>
        <translation>本人账户</translation>
    </message>
    <message>
        <source>Points off</source>
        <translation>扣除</translation>
    </message>
    <message>
        <source>Scan the shopping card; goods may come first.</source>
        <translation>扫购物卡；先扫商品也可以</translation>
    </message>
    <message>
        <source>Short by</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Split by hand</source>
        <translation>手工分配</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>从这些余额扣</translation>
    </message>
    <message>
        <source>Then holds</source>
        <translation>扣后余额</translation>
    </message>
    <message>
        <source>Usable for this basket</source>
        <translation>本单可用</translation>
    </message>
    <message>
        <source>Your own household: a second person confirms</source>
        <translation>您本人或本户：需第二人确认</translation>
    </message>
    <message>
        <source>{key} changes it</source>
        <translation>按 {key} 可改</translation>
    </message>
    <message>
        <source>{points} of them for some goods only</source>
        <translation>其中 {points} 分限定商品</translation>
    </message>
    <message>
        <source>{points} of them kept to {fund}</source>
        <translation>其中 {points} 分只限{fund}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>{points} points of {fund} may not pay for {goods}</source>
        <translation>{fund} {points} 分不能付{goods}</translation>
    </message>
    <message>
        <source>{years} years old</source>
        <translation>{years} 岁</translation>
    </message>
</context>
<context>
    <name>CounterStatus</name>
    <message numerus="yes">
        <source>%n slip(s) waiting</source>
        <translation>
            <numerusform>待打印 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Next {number}</source>
        <translation>下一单号 {number}</translation>
    </message>
    <message>
        <source>Slip printer ready</source>
        <translation>小票机正常</translation>
    </message>
    <message>
        <source>Slip printer: fault</source>
        <translation>小票机有问题</translation>
    </message>
    <message>
        <source>Slips as PDF</source>
        <translation>小票存为 PDF</translation>
    </message>
</context>
<context>
    <name>CountersignDialog</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Awaiting a countersignature</source>
        <translation>待补签</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Countersign  Enter</source>
        <translation>补签  Enter</translation>
    </message>
    <message>
        <source>Have the slip with the holder's signature in front of you. Who signs here answers for it together with the clerk.</source>
        <translation>请对照领取人签过名的小票。在这里补签，即与营业员共同负责。</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持卡人</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>持卡人数</translation>
    </message>
    <message>
        <source>Latest on</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>Name on the slips</source>
        <translation>小票上的姓名</translation>
    </message>
    <message>
        <source>Nobody countersigns what they did themselves.</source>
        <translation>自己经办的，不能自己补签。</translation>
    </message>
    <message>
        <source>Note, if there is something to say</source>
        <translation>备注，可不填</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>没有待补签的兑换。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Signed. It is off the board.</source>
        <translation>已补签，首页不再显示。</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>笔数</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why it took two</source>
        <translation>需两人原因</translation>
    </message>
    <message>
        <source>large return</source>
        <translation>大额退货</translation>
    </message>
    <message>
        <source>no card</source>
        <translation>无卡</translation>
    </message>
    <message>
        <source>over a limit</source>
        <translation>超限量</translation>
    </message>
    <message>
        <source>own household</source>
        <translation>本人或本户</translation>
    </message>
    <message>
        <source>the clerk collected</source>
        <translation>营业员代领</translation>
    </message>
    <message>
        <source>{holder}, by {proxy}</source>
        <translation>{holder}（{proxy}代领）</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>The program made a mistake</source>
        <translation>程序出错了</translation>
    </message>
    <message>
        <source>What you were doing was not finished; nothing was half booked. You can go on working. Please copy the text below and send it to whoever looks after the program. It holds no names and no numbers of people.</source>
        <translation>刚才的操作没有完成，账上没有记一半的情况，可以继续工作。请复制下面的内容，发给负责维护的人。其中没有姓名，也没有证件号和卡号。</translation>
    </message>
</context>
<context>
    <name>CreditDialog</name>
    <message>
        <source>Credit the approved lists</source>
        <translation>已审核名单入账</translation>
    </message>
    <message>
        <source>Credit {points}</source>
        <translation>入账 {points}</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>资金项目</translation>
    </message>
    <message>
        <source>Stopped: nothing was booked.</source>
        <translation>已停下，没有入账。</translation>
    </message>
    <message>
        <source>The points go from the fund to the accounts at once and cannot be called back here. Without a card they wait on the account.</source>
        <translation>积分从资金项目一次入到各户（人）账户，入账后不能在这里撤回。没有卡的，积分先存在账户里。</translation>
    </message>
    <message>
        <source>{done} of {whole} lists; Esc stops, then nothing is booked</source>
        <translation>{whole} 个村已办 {done} 个；按 Esc 停下，一个村也不入账</translation>
    </message>
</context>
<context>
    <name>CreditingPanel</name>
    <message>
        <source>After crediting</source>
        <translation>入账后</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已审核</translation>
    </message>
    <message>
        <source>Before crediting</source>
        <translation>入账前</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>入账</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Lists of the round</source>
        <translation>本轮各村名单</translation>
    </message>
    <message>
        <source>No list yet.</source>
        <translation>还没有名单。</translation>
    </message>
    <message>
        <source>Signature list</source>
        <translation>签收表</translation>
    </message>
    <message>
        <source>{done} of {whole} lists are credited</source>
        <translation>{whole} 个村已入账 {done} 个</translation>
    </message>
    <message>
        <source>{village} list</source>
        <translation>{village}名单</translation>
    </message>
</context>
<context>
    <name>CustomerDisplay</name>
    <message>
        <source>Also: {list}</source>
        <translation>还有：{list}</translation>
    </message>
    <message>
        <source>Done. {taken} points redeemed, {left} points left. Thank you.</source>
        <translation>兑换好了。这次用了{taken}分，还剩{left}分。谢谢您。</translation>
    </message>
    <message>
        <source>Hello, {name}</source>
        <translation>{name} 您好</translation>
    </message>
    <message>
        <source>Household {left}</source>
        <translation>家庭剩余 {left}</translation>
    </message>
    <message>
        <source>If this is right, please tell the clerk</source>
        <translation>没有错的话，请告诉营业员</translation>
    </message>
    <message>
        <source>Just added: {goods} ×{pieces}   {points} points</source>
        <translation>刚加入：{goods} ×{pieces}   {points} 分</translation>
    </message>
    <message>
        <source>Left after this</source>
        <translation>兑换后剩余</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>请稍等一下</translation>
    </message>
    <message>
        <source>Own points {left}</source>
        <translation>本人剩余 {left}</translation>
    </message>
    <message>
        <source>Pieces: {pieces}  ·  in points</source>
        <translation>共 {pieces} 件  ·  单位：分</translation>
    </message>
    <message>
        <source>Please check: {goods} ×{pieces}   {points} points</source>
        <translation>请核对：{goods} ×{pieces}   {points} 分</translation>
    </message>
    <message>
        <source>Please choose your goods</source>
        <translation>请挑选商品</translation>
    </message>
    <message>
        <source>Please show your shopping card</source>
        <translation>请出示购物卡</translation>
    </message>
    <message>
        <source>Please take your goods and your slip</source>
        <translation>请拿好商品和小票</translation>
    </message>
    <message>
        <source>Points left</source>
        <translation>现在剩余</translation>
    </message>
    <message>
        <source>Points to go</source>
        <translation>还差</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>本次兑换</translation>
    </message>
    <message>
        <source>Thank you, {name}</source>
        <translation>谢谢您，{name}</translation>
    </message>
    <message>
        <source>The clerk will help you</source>
        <translation>营业员来帮您</translation>
    </message>
    <message>
        <source>Then left</source>
        <translation>扣除后剩余</translation>
    </message>
    <message>
        <source>This time</source>
        <translation>本次兑换</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>欢迎光临</translation>
    </message>
    <message>
        <source>Will be taken off</source>
        <translation>将要扣除</translation>
    </message>
    <message>
        <source>Your points</source>
        <translation>您的积分</translation>
    </message>
    <message>
        <source>{goods} ×{pieces}</source>
        <translation>{goods} ×{pieces}</translation>
    </message>
    <message>
        <source>{key} or Esc: back to the counter</source>
        <translation>按 {key} 或 Esc 回到收银台</translation>
    </message>
    <message>
        <source>{month}/{day} {weekday}</source>
        <translation>{month}月{day}日 {weekday}</translation>
    </message>
    <message>
        <source>{taken} points will be taken off. {left} points will be left.</source>
        <translation>将扣除{taken}分，扣除后还剩{left}分。</translation>
    </message>
</context>
<context>
    <name>CustomerPart</name>
    <message>
        <source>Customer</source>
        <translation>顾客屏</translation>
    </message>
    <message>
        <source>Show the customer what is redeemed, over the whole window.</source>
        <translation>把兑换内容铺满整个窗口，给顾客看。</translation>
    </message>
</context>
<context>
    <name>CustomerSection</name>
    <message>
        <source>130 points redeemed, 20 points left. Thank you.</source>
        <translation>这次用了130分，还剩20分。谢谢您。</translation>
    </message>
    <message>
        <source>A picture for the customers' screen</source>
        <translation>顾客屏上的图片</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Customers see it on</source>
        <translation>显示在</translation>
    </message>
    <message>
        <source>Picture beside them</source>
        <translation>旁边的图片</translation>
    </message>
    <message>
        <source>The customers' screen</source>
        <translation>顾客屏</translation>
    </message>
    <message>
        <source>The holder's name is masked there, and gone a few seconds after the redemption. F11 at the counter shows the same over the whole window.</source>
        <translation>顾客屏上的姓名只显示首尾两字，兑换完几秒钟后消失。在收银台按 F11，同样的内容会铺满整个窗口。</translation>
    </message>
    <message>
        <source>This computer has no voice of this language; the tones have to do.</source>
        <translation>这台电脑没有中文语音，只用提示音。</translation>
    </message>
    <message>
        <source>This computer has nothing to play them with; it only beeps.</source>
        <translation>这台电脑没有可用的播放程序，只能发出系统蜂鸣声。</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>提示音</translation>
    </message>
    <message>
        <source>Tones and voice</source>
        <translation>提示音和语音</translation>
    </message>
    <message>
        <source>Try the tones</source>
        <translation>试听提示音</translation>
    </message>
    <message>
        <source>Try the voice</source>
        <translation>试听语音</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>语音播报</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>不用图片</translation>
    </message>
    <message>
        <source>Words between people</source>
        <translation>没人兑换时的话</translation>
    </message>
    <message>
        <source>goods added · something wrong · done</source>
        <translation>加入商品、出现问题、兑换完成，各有不同的声音</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>没有图片</translation>
    </message>
    <message>
        <source>only over the counter, with F11</source>
        <translation>不用第二块屏幕，只按 F11 显示</translation>
    </message>
    <message>
        <source>reads points off and points left aloud</source>
        <translation>读出扣除和剩余的积分</translation>
    </message>
    <message>
        <source>second screen, if there is one</source>
        <translation>第二块屏幕（接上就用）</translation>
    </message>
    <message>
        <source>such as: Rice for July arrives on Friday</source>
        <translation>例如：七月的大米星期五到货</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>A day is closed once. Shifts that are opened after this count to the next day.</source>
        <translation>一天只能日结一次。之后再开的班，算到下一天。</translation>
    </message>
    <message>
        <source>A4 sheet  F8</source>
        <translation>A4 日结单  F8</translation>
    </message>
    <message>
        <source>All shifts are closed: the day can be closed.</source>
        <translation>各班都已交班，可以日结。</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Choose a day; Tab goes on to its shifts and sums.</source>
        <translation>选一天；按 Tab 到当天的班次和合计。</translation>
    </message>
    <message>
        <source>Close day  F10</source>
        <translation>日结  F10</translation>
    </message>
    <message>
        <source>Close of {day}</source>
        <translation>{day} 日结单</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>Close {day} for good?</source>
        <translation>确定日结 {day} 吗？</translation>
    </message>
    <message>
        <source>Closes the day for good.</source>
        <translation>日结；结了不能改。</translation>
    </message>
    <message>
        <source>Closes this window; nothing is changed.</source>
        <translation>关闭窗口，什么都不改。</translation>
    </message>
    <message>
        <source>Day's slip  F9</source>
        <translation>补打日结单  F9</translation>
    </message>
    <message>
        <source>Days and their close</source>
        <translation>各天班次与日结</translation>
    </message>
    <message>
        <source>Looks for a slip, to print it again.</source>
        <translation>查找小票，可以补打。</translation>
    </message>
    <message>
        <source>Missing copies</source>
        <translation>缺签名</translation>
    </message>
    <message>
        <source>No shift was opened yet.</source>
        <translation>还没有开过班。</translation>
    </message>
    <message>
        <source>Printed on {printer}.</source>
        <translation>已在“{printer}”上打印。</translation>
    </message>
    <message>
        <source>Prints the close of the day again as a slip.</source>
        <translation>补打日结单（小票）。</translation>
    </message>
    <message>
        <source>Prints the close of the day on A4.</source>
        <translation>打印 A4 日结单。</translation>
    </message>
    <message>
        <source>Prints the close of the marked shift again.</source>
        <translation>补打选中班的交班单。</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>净兑换</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>已存为 {file}。</translation>
    </message>
    <message>
        <source>Shift's slip  F7</source>
        <translation>补打交班单  F7</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Slips …  F6</source>
        <translation>小票 …  F6</translation>
    </message>
    <message>
        <source>Still open: the shift of {name} at {till}. It is closed there first.</source>
        <translation>{name}在 {till} 的班还没有交，请先到那里交班。</translation>
    </message>
    <message>
        <source>{day} is closed: {points} points.</source>
        <translation>{day} 已日结，净兑换 {points} 分。</translation>
    </message>
    <message>
        <source>{day} was closed at {time} by {number}; nothing of it changes.</source>
        <translation>{day} 已于 {time} 由 {number} 号日结，不再更改。</translation>
    </message>
    <message>
        <source>{paper} is being printed.</source>
        <translation>{paper} 正在打印。</translation>
    </message>
    <message>
        <source>{paper}: copy {copy} is being printed.</source>
        <translation>{paper}：正在打印补打第 {copy} 联。</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>A second person confirms next: the auditor, or another award officer.</source>
        <translation>下一步由监督员或另一位评选录入员确认。</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>On to the second person</source>
        <translation>下一步：复核人确认</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Approved. F7 credits the approved lists.</source>
        <translation>审核通过，按 F7 入账。</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Give up {round}</source>
        <translation>作废 {round}</translation>
    </message>
    <message>
        <source>Nothing of it was credited. Its lists stay to be seen, and the period may be opened anew.</source>
        <translation>这一轮还没有入账。名单仍可查看，同一期间可以重新新建。</translation>
    </message>
    <message>
        <source>The grant is open. Now fill its lists: Ins, or scan the cards.</source>
        <translation>已立项。请录入名单：按 Ins，或扫购物卡。</translation>
    </message>
    <message>
        <source>The grant is open; its lists are drafts. Look through them.</source>
        <translation>已立项，名单是草稿，请核对。</translation>
    </message>
    <message>
        <source>The round is open. Now fill its lists.</source>
        <translation>轮次已新建，接着录入名单。</translation>
    </message>
    <message>
        <source>{points} credited to {accounts}.</source>
        <translation>已入账 {points}，共 {accounts}。</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Demonstration. Clerk {clerk}: PIN {pin}. Everybody else: password {password}</source>
        <translation>演示账本，人名和号码都是编的。营业员 {clerk} 的 PIN 是 {pin}，其他人的密码都是 {password}</translation>
    </message>
    <message>
        <source>The demonstration is being made ready; the first time takes a moment …</source>
        <translation>正在准备演示账本，第一次要等几秒……</translation>
    </message>
</context>
<context>
    <name>DeskPapers</name>
    <message>
        <source>&amp;Blank cards…</source>
        <translation>空白卡(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Hand-over lists…</source>
        <translation>领取签收表(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Printed before…</source>
        <translation>打印记录、重印(&amp;P)…</translation>
    </message>
    <message>
        <source>Card &amp;templates…</source>
        <translation>卡样(&amp;T)…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Points of the &amp;deceased…</source>
        <translation>去世人员积分处理(&amp;D)…</translation>
    </message>
    <message>
        <source>Records that look a&amp;like…</source>
        <translation>疑似重复档案(&amp;L)…</translation>
    </message>
    <message>
        <source>The card ending in {tail} was closed and never had a holder.</source>
        <translation>尾号 {tail} 的卡已作废，从来没有持卡人。</translation>
    </message>
    <message>
        <source>This is the blank card ending in {tail}. Find the person first, then scan it.</source>
        <translation>这是尾号 {tail} 的空白卡。请先找到领卡的人，再扫它。</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Choose in a list.</source>
        <translation>在列表里选。</translation>
    </message>
    <message>
        <source>Closes this window; nothing is changed.</source>
        <translation>关闭这个窗口，什么也不改。</translation>
    </message>
    <message>
        <source>Takes the marked row, or the red button.</source>
        <translation>选用标出的一行，或按红色按钮。</translation>
    </message>
    <message>
        <source>To the next field or button; Shift goes back.</source>
        <translation>到下一个输入框或按钮；加 Shift 往回。</translation>
    </message>
</context>
<context>
    <name>Dispatch</name>
    <message>
        <source>First finish this redemption: Enter books it, Esc goes back.</source>
        <translation>请先办完这一单：按回车确认，按 Esc 返回修改</translation>
    </message>
</context>
<context>
    <name>DisplaySection</name>
    <message>
        <source>Choices count at once, on this computer.</source>
        <translation>选好马上生效，只影响这台电脑。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
</context>
<context>
    <name>Disposition</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
</context>
<context>
    <name>DispositionDialog</name>
    <message>
        <source>Back to their funds</source>
        <translation>退回资金项目</translation>
    </message>
    <message>
        <source>Belonged to no household: the points can only go back.</source>
        <translation>不属于任何一户，积分只能退回。</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>购物卡</translation>
    </message>
    <message>
        <source>Card and own account are frozen until it is settled where the points go. The household's account stays open.</source>
        <translation>积分没有处理以前，卡和本人账户都冻结；家庭账户照常能用。</translation>
    </message>
    <message>
        <source>Deceased people who are not settled</source>
        <translation>还没处理的去世人员</translation>
    </message>
    <message>
        <source>Decision on the points of the deceased</source>
        <translation>已故人员积分处置单</translation>
    </message>
    <message>
        <source>Died</source>
        <translation>去世日期</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>完成  Esc</translation>
    </message>
    <message>
        <source>Each fund gets back what is left of it, to be given out anew.</source>
        <translation>各资金项目收回各自剩下的积分，可以重新发放。</translation>
    </message>
    <message>
        <source>Everything is settled.</source>
        <translation>都处理完了。</translation>
    </message>
    <message>
        <source>Household {number}, head {head}, {living} living.</source>
        <translation>户编号 {number}，户主{head}，在世 {living} 人。</translation>
    </message>
    <message>
        <source>Nobody lives in the household any more: the points can only go back.</source>
        <translation>这户已没有在世的人，积分只能退回。</translation>
    </message>
    <message>
        <source>Nothing was settled yet.</source>
        <translation>还没有处理记录。</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>经办、复核</translation>
    </message>
    <message>
        <source>Own points</source>
        <translation>本人积分</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points of the deceased</source>
        <translation>去世人员积分处理</translation>
    </message>
    <message>
        <source>Print the decision  Ctrl+P</source>
        <translation>打印处置单  Ctrl+P</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>Settle the points of {name}</source>
        <translation>处理{name}的积分</translation>
    </message>
    <message>
        <source>Show the settled ones</source>
        <translation>查看已处理的</translation>
    </message>
    <message>
        <source>The points of {name} are settled; the card is closed.</source>
        <translation>{name}的积分处理好了，卡已作废。</translation>
    </message>
    <message>
        <source>They go</source>
        <translation>去向</translation>
    </message>
    <message>
        <source>To the household</source>
        <translation>转到家庭账户</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>back to the funds</source>
        <translation>退回资金项目</translation>
    </message>
    <message>
        <source>ends in {tail}; it is closed for ever</source>
        <translation>尾号 {tail}，将永远作废</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>such as “application no. 12, signed by the head”</source>
        <translation>例如“申请书 12 号，户主签字”</translation>
    </message>
    <message>
        <source>to the household</source>
        <translation>转到家庭账户</translation>
    </message>
    <message>
        <source>to the household {number}</source>
        <translation>转入户账户 {number}</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>Last backup {when}: {place}</source>
        <translation>最近备份 {when}：{place}</translation>
    </message>
    <message>
        <source>Only {megabytes} MB are free on the disk of the data folder: free some room</source>
        <translation>数据文件夹所在磁盘只剩 {megabytes} MB：请腾出空间</translation>
    </message>
    <message>
        <source>PostgreSQL {version} answers</source>
        <translation>PostgreSQL {version} 连接正常</translation>
    </message>
    <message>
        <source>Python {version}, Qt {qt}, {system}</source>
        <translation>Python {version}，Qt {qt}，{system}</translation>
    </message>
    <message>
        <source>SQLite {version}</source>
        <translation>SQLite {version}</translation>
    </message>
    <message>
        <source>SQLite {version}, journal mode {journal}</source>
        <translation>SQLite {version}，日志模式 {journal}</translation>
    </message>
    <message>
        <source>SQLite {version}, journal mode {journal} instead of {wanted}: close every program that has the books open, then start again</source>
        <translation>SQLite {version}，日志模式为 {journal}，应为 {wanted}：请关闭所有打开账本的程序后重新启动</translation>
    </message>
    <message>
        <source>The books (layout {revision}) have no administrator yet: run “lovemart-admin init” or open the window</source>
        <translation>账本（结构 {revision}）还没有管理员：请运行 lovemart-admin init 或打开窗口</translation>
    </message>
    <message>
        <source>The books can be read: layout {revision}, accounts: {accounts}</source>
        <translation>账本可以读取：结构 {revision}，账号 {accounts} 个</translation>
    </message>
    <message>
        <source>The books cannot be opened</source>
        <translation>账本打不开</translation>
    </message>
    <message>
        <source>The books have the layout {revision}, which is not this program's: open the window, which renews older ones</source>
        <translation>账本结构为 {revision}，与本程序不同：请打开窗口，较旧的会自动升级</translation>
    </message>
    <message>
        <source>The data folder {folder} can be written to</source>
        <translation>数据文件夹 {folder} 可以写入</translation>
    </message>
    <message>
        <source>The data folder {folder} cannot be written to: give this user the right to write, or set LOVEMART_DATA to another folder</source>
        <translation>数据文件夹 {folder} 无法写入：请给本用户写入权限，或用 LOVEMART_DATA 另指文件夹</translation>
    </message>
    <message>
        <source>The database is empty: make the books with “lovemart-admin init”</source>
        <translation>数据库是空的：请用 lovemart-admin init 新建账本</translation>
    </message>
    <message>
        <source>The last backup is {days} days old ({when}, {place}): run “lovemart-admin backup FOLDER”</source>
        <translation>最近一次备份在 {days} 天前（{when}，{place}）：请运行 lovemart-admin backup 文件夹</translation>
    </message>
    <message>
        <source>The {count} typefaces are there</source>
        <translation>{count} 种字体齐全</translation>
    </message>
    <message>
        <source>These books were never backed up: run “lovemart-admin backup FOLDER”</source>
        <translation>这套账本还没有备份过：请运行 lovemart-admin backup 文件夹</translation>
    </message>
    <message>
        <source>This computer's clock is {minutes} minutes behind the newest entry: set the clock</source>
        <translation>这台电脑的时钟比最新一笔记录慢 {minutes} 分钟：请校准时钟</translation>
    </message>
    <message>
        <source>Translations are missing ({files}): install the program again</source>
        <translation>缺译文（{files}）：请重新安装程序</translation>
    </message>
    <message>
        <source>Typefaces are missing ({files}): install the program again</source>
        <translation>缺字体（{files}）：请重新安装程序</translation>
    </message>
    <message>
        <source>pg_dump is not on this computer: backups must be made on the server, or install the PostgreSQL client programs</source>
        <translation>这台电脑上没有 pg_dump：请在服务器上备份，或安装 PostgreSQL 客户端程序</translation>
    </message>
    <message>
        <source>{megabytes} MB are free on the disk of the data folder</source>
        <translation>数据文件夹所在磁盘剩余 {megabytes} MB</translation>
    </message>
</context>
<context>
    <name>Dossier</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>All after</source>
        <translation>全部结余</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>评选</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>购物卡</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>一户一档</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止日期</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>物品</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>领卡签收</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户</translation>
    </message>
    <message>
        <source>Household d&amp;ossier…</source>
        <translation>一户一档(&amp;O)…</translation>
    </message>
    <message>
        <source>Household dossier</source>
        <translation>一户一档</translation>
    </message>
    <message>
        <source>How was it settled? It stays in {name}'s dossier.</source>
        <translation>是怎么处理的？会留在{name}的档案里。</translation>
    </message>
    <message>
        <source>ID tail</source>
        <translation>证件尾号</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>去年</translation>
    </message>
    <message>
        <source>May collect</source>
        <translation>代领人</translation>
    </message>
    <message>
        <source>Merged into it</source>
        <translation>并入的户</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Nothing in these days.</source>
        <translation>这段时间没有记录。</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>代领附件</translation>
    </message>
    <message>
        <source>Photo: {name}</source>
        <translation>照片：{name}</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Prints</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Purse after</source>
        <translation>账户结余</translation>
    </message>
    <message>
        <source>Reason, by whom</source>
        <translation>原因、经办人</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Round or grant</source>
        <translation>轮次或发放</translation>
    </message>
    <message>
        <source>Settle  Enter</source>
        <translation>处理备注  Enter</translation>
    </message>
    <message>
        <source>Settle the remark</source>
        <translation>处理备注</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The whole time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>This half-year</source>
        <translation>本半年</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>What moved them</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Which days</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>a household joined to it</source>
        <translation>并入的户</translation>
    </message>
    <message>
        <source>belongs to no household</source>
        <translation>不属于任何户</translation>
    </message>
    <message>
        <source>checked with the household</source>
        <translation>已与本户核对</translation>
    </message>
    <message>
        <source>collected by {name} ({relation})</source>
        <translation>{name}（{relation}）代领</translation>
    </message>
    <message>
        <source>died {day}</source>
        <translation>{day} 去世</translation>
    </message>
    <message>
        <source>double record, merged</source>
        <translation>重复档案，已合并</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>代 {name}</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>hand-over of the card ending in {tail}</source>
        <translation>领卡签收（卡尾号 {tail}）</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>left the township {day}</source>
        <translation>{day} 迁出</translation>
    </message>
    <message>
        <source>list of {day}</source>
        <translation>{day} 的签收表</translation>
    </message>
    <message>
        <source>list {number}</source>
        <translation>签收表 {number}</translation>
    </message>
    <message>
        <source>no action needed</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>not back</source>
        <translation>未收回</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>not signed for</source>
        <translation>未签收</translation>
    </message>
    <message>
        <source>on no list</source>
        <translation>未列入签收表</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未处理</translation>
    </message>
    <message>
        <source>points: {round}</source>
        <translation>积分签收：{round}</translation>
    </message>
    <message>
        <source>receipt {number}</source>
        <translation>收据 {number}</translation>
    </message>
    <message>
        <source>receipts: {count}</source>
        <translation>{count} 次</translation>
    </message>
    <message>
        <source>record corrected</source>
        <translation>档案已更正</translation>
    </message>
    <message>
        <source>returned {day}: {points} points</source>
        <translation>{day} 退货，退回 {points} 分</translation>
    </message>
    <message>
        <source>scans: {count}</source>
        <translation>扫描件 {count} 份</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>已说明</translation>
    </message>
    <message>
        <source>settled {day}, {name}</source>
        <translation>{day} 已处理，{name}</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>已签</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>{day} 签收</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 起</translation>
    </message>
    <message>
        <source>taken back {day}</source>
        <translation>{day} 收回</translation>
    </message>
    <message>
        <source>the household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>至 {day}</translation>
    </message>
    <message>
        <source>voucher {number}</source>
        <translation>凭证 {number}</translation>
    </message>
    <message>
        <source>waits for a countersignature</source>
        <translation>待补签</translation>
    </message>
    <message>
        <source>{age} years</source>
        <translation>{age} 岁</translation>
    </message>
    <message>
        <source>{count} came back</source>
        <translation>退 {count}</translation>
    </message>
    <message>
        <source>{name} (joined record)</source>
        <translation>{name}（并入）</translation>
    </message>
    <message>
        <source>{name} ({relation})</source>
        <translation>{name}（{relation}）</translation>
    </message>
    <message>
        <source>{points} points collected</source>
        <translation>已代领 {points} 分</translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message numerus="yes">
        <source>%n remark(s) open</source>
        <translation>
            <numerusform>备注 %n 条未处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>得到积分</translation>
    </message>
    <message>
        <source>Choose the days; balances are those at their end.</source>
        <translation>选择时间范围；结余按截止日计算。</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Close.</source>
        <translation>关闭。</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>签名未收回</translation>
    </message>
    <message>
        <source>On somebody: their record. On an open remark: settle it.</source>
        <translation>在人员上：打开其档案；在未处理的备注上：处理备注。</translation>
    </message>
    <message>
        <source>One moment, please: this is a long dossier.</source>
        <translation>请稍候，这份档案较长。</translation>
    </message>
    <message>
        <source>Open the parts of the dossier.</source>
        <translation>打开档案的各部分。</translation>
    </message>
    <message>
        <source>Points at the end</source>
        <translation>期末积分</translation>
    </message>
    <message>
        <source>Points before</source>
        <translation>期初积分</translation>
    </message>
    <message>
        <source>Print  Ctrl+P</source>
        <translation>打印  Ctrl+P</translation>
    </message>
    <message>
        <source>Print what is shown. Each print is recorded.</source>
        <translation>打印所显示的内容；每次打印都有记录。</translation>
    </message>
    <message>
        <source>Save as workbook  Ctrl+S</source>
        <translation>存为工作簿  Ctrl+S</translation>
    </message>
    <message>
        <source>Save points and goods as a workbook.</source>
        <translation>把积分收支和领取物品存为工作簿。</translation>
    </message>
    <message>
        <source>Save the movements</source>
        <translation>保存积分收支</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <source>Times collected</source>
        <translation>领取次数</translation>
    </message>
    <message>
        <source>Went out</source>
        <translation>用去积分</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>{day} 终止</translation>
    </message>
    <message>
        <source>{name} - points.xlsx</source>
        <translation>{name}户积分收支.xlsx</translation>
    </message>
    <message>
        <source>{name}'s household</source>
        <translation>{name}户</translation>
    </message>
</context>
<context>
    <name>Dues</name>
    <message>
        <source>Announce that {name} expires: {count} points are held</source>
        <translation>该公告{name}到期了：群众手中还有 {count} 分</translation>
    </message>
    <message>
        <source>Send the town the report on {month}</source>
        <translation>向镇里报送{month}月报</translation>
    </message>
    <message>
        <source>{festival}: no grant prepared yet</source>
        <translation>{festival}：还没有准备发放</translation>
    </message>
    <message>
        <source>{name} expires, as announced: {count} points are held</source>
        <translation>{name}到期（已公告）：群众手中还有 {count} 分</translation>
    </message>
    <message>
        <source>{name} is over: book that {count} points expire</source>
        <translation>{name}已过最后使用日：{count} 分待作废</translation>
    </message>
    <message>
        <source>{name} was not announced in time: put its last day off ({count} points)</source>
        <translation>{name}没有按时公告到期，要先延期（{count} 分）</translation>
    </message>
    <message>
        <source>{round} can be archived</source>
        <translation>{round}：可以归档了</translation>
    </message>
    <message>
        <source>{round} is not opened yet</source>
        <translation>{round}：还没有立项</translation>
    </message>
    <message>
        <source>{round}: no photo of the activity</source>
        <translation>{round}：没有活动照片</translation>
    </message>
    <message>
        <source>{round}: no photo of the notice in {villages}</source>
        <translation>{round}：{villages}没有公示照片</translation>
    </message>
    <message>
        <source>{round}: no photo of the result notice in {villages}</source>
        <translation>{round}：{villages}没有结果公告照片</translation>
    </message>
    <message>
        <source>{round}: notice in {villages}, day {count} of {of}</source>
        <translation>{round}：{villages}公示第 {count} 天，共 {of} 天</translation>
    </message>
    <message>
        <source>{round}: notice posted today in {villages}</source>
        <translation>{round}：{villages}今天贴出公示</translation>
    </message>
    <message>
        <source>{round}: open objections: {count} ({villages})</source>
        <translation>{round}：{count} 件异议待处理（{villages}）</translation>
    </message>
    <message>
        <source>{round}: post the result in {villages}</source>
        <translation>{round}：{villages}待贴结果公告</translation>
    </message>
    <message>
        <source>{round}: the notice is over in {villages}</source>
        <translation>{round}：{villages}公示期满</translation>
    </message>
    <message>
        <source>{round}: {count} of {of} lists are not credited yet</source>
        <translation>{round}：{of} 张名单还有 {count} 张没有入账</translation>
    </message>
    <message>
        <source>{round}: {villages} are approved and wait to be credited</source>
        <translation>{round}：{villages}已审核，待入账</translation>
    </message>
    <message>
        <source>{round}: {villages} have not published, others are through</source>
        <translation>{round}：{villages}还没有公示，别的村已公示完</translation>
    </message>
    <message>
        <source>{round}: {villages} wait for approval</source>
        <translation>{round}：{villages}待审核</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>Awards</source>
        <translation>评选</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Gives way</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>户</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Left or died</source>
        <translation>离开或去世</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Own points</source>
        <translation>个人积分</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>成对档案</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>小票数</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村组</translation>
    </message>
    <message>
        <source>ends in {tail}</source>
        <translation>尾号 {tail}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>未核验</translation>
    </message>
    <message>
        <source>same ID number</source>
        <translation>身份证号相同</translation>
    </message>
    <message>
        <source>same name and village</source>
        <translation>同村同名</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>{day} 入党</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{number} · {relation}, {others} others</source>
        <translation>{number} · {relation}，另有 {others} 人</translation>
    </message>
</context>
<context>
    <name>DuplicatesDialog</name>
    <message>
        <source>&amp;Join the records</source>
        <translation>合并档案(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Two persons</source>
        <translation>是两个人(&amp;T)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Both records side by side</source>
        <translation>两份档案对照</translation>
    </message>
    <message>
        <source>Both were chosen in {round}: that stays on the record.</source>
        <translation>两份档案都入选了“{round}”，记录保留不变。</translation>
    </message>
    <message>
        <source>Card that closes</source>
        <translation>注销的卡</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>完成  Esc</translation>
    </message>
    <message>
        <source>Join two records of {name}</source>
        <translation>合并{name}的两份档案</translation>
    </message>
    <message>
        <source>Keep the other</source>
        <translation>改留另一份</translation>
    </message>
    <message>
        <source>No two records look alike.</source>
        <translation>没有疑似重复的档案。</translation>
    </message>
    <message>
        <source>Noted: two persons. Nobody is asked again.</source>
        <translation>已记下：是两个人，以后不再提示。</translation>
    </message>
    <message>
        <source>Pairs of records</source>
        <translation>成对的档案</translation>
    </message>
    <message>
        <source>Points that move</source>
        <translation>转移积分</translation>
    </message>
    <message>
        <source>Receipts, awards and history of both are kept.</source>
        <translation>两份档案的小票、评选和历史都保留。</translation>
    </message>
    <message>
        <source>Records that look alike</source>
        <translation>疑似重复档案</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The ID number ending in {tail} goes to the record that stays.</source>
        <translation>尾号 {tail} 的身份证号转到保留的档案。</translation>
    </message>
    <message>
        <source>The card ending in {tail} is closed for ever.</source>
        <translation>尾号 {tail} 的卡永久注销。</translation>
    </message>
    <message>
        <source>The record that stays has no card: issue one afterwards.</source>
        <translation>保留的档案没有卡，合并后请发卡。</translation>
    </message>
    <message>
        <source>The telephone {number} is added.</source>
        <translation>电话 {number} 补到保留的档案。</translation>
    </message>
    <message>
        <source>The two records of {name} are one.</source>
        <translation>{name}的两份档案已合并。</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>凭据</translation>
    </message>
    <message>
        <source>ends in {tail}, for ever</source>
        <translation>尾号 {tail}，永久</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>such as “ID card seen”</source>
        <translation>如“已核对身份证和户口簿”</translation>
    </message>
    <message>
        <source>{names} can no longer collect with it: authorise them anew.</source>
        <translation>原来托{names}代领的，不再有效，请重新登记委托。</translation>
    </message>
    <message>
        <source>{points} points move to the record that stays.</source>
        <translation>{points} 分转到保留的档案。</translation>
    </message>
</context>
<context>
    <name>ElderlyDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Elderly party members by rule</source>
        <translation>按规则选老党员</translation>
    </message>
    <message>
        <source>Nobody. Change the rule.</source>
        <translation>没有符合的人，请改规则。</translation>
    </message>
    <message numerus="yes">
        <source>Put %n person(s) on the lists</source>
        <translation>
            <numerusform>载入 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom the rule admits</source>
        <translation>符合规则的人</translation>
    </message>
    <message>
        <source>Years in the Party</source>
        <translation>党龄</translation>
    </message>
    <message>
        <source>Years of age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>years in the Party or more</source>
        <translation>年及以上</translation>
    </message>
    <message>
        <source>years old or more, or</source>
        <translation>岁及以上，或党龄</translation>
    </message>
    <message>
        <source>{count} on {day}; who is on a list already stays as they are</source>
        <translation>基准日 {day} 符合的有 {count}，已在名单上的保持不变</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>All points stay with the household that keeps the number {number}.</source>
        <translation>积分全部留在沿用编号 {number} 的户。</translation>
    </message>
    <message>
        <source>All {count} people of {household}'s household move along.</source>
        <translation>{household}户 {count} 人全部随迁。</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Came onto the roster</source>
        <translation>新入册</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cards and points of {household}'s household stay as they are.</source>
        <translation>{household}户的卡和积分不变。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Death</source>
        <translation>去世</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Event taken back</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>Everybody concerned stands again as before {day}. The event stays in the history, marked as taken back; cards that it froze stay frozen.</source>
        <translation>有关人员恢复到 {day} 之前的情况。这件事仍留在历史里，标为已撤销；因此冻结的卡仍然冻结。</translation>
    </message>
    <message>
        <source>Fill in the fields above.</source>
        <translation>请填写上面各项。</translation>
    </message>
    <message>
        <source>Find the household</source>
        <translation>查找户</translation>
    </message>
    <message>
        <source>First known: {place}, {number}, {relation}</source>
        <translation>最早记录：{place}，户编号 {number}，{relation}</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Head of the new household</source>
        <translation>新户户主</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Household joins another</source>
        <translation>并入别户</translation>
    </message>
    <message>
        <source>Household moved</source>
        <translation>整户迁移</translation>
    </message>
    <message>
        <source>Household moves</source>
        <translation>整户迁移</translation>
    </message>
    <message>
        <source>Household number</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>Household split</source>
        <translation>分户</translation>
    </message>
    <message>
        <source>Household splits</source>
        <translation>分户</translation>
    </message>
    <message>
        <source>Households merged</source>
        <translation>并户</translation>
    </message>
    <message>
        <source>Into the household of</source>
        <translation>转入哪一户</translation>
    </message>
    <message>
        <source>Its points go to {household}'s household; a second person confirms.</source>
        <translation>其积分转入{household}户，须第二人确认。</translation>
    </message>
    <message>
        <source>Joined to the household of</source>
        <translation>并入哪一户</translation>
    </message>
    <message>
        <source>Left the township</source>
        <translation>迁出本镇</translation>
    </message>
    <message>
        <source>Marriage</source>
        <translation>婚嫁</translation>
    </message>
    <message>
        <source>Marriage into a household</source>
        <translation>婚嫁到别户</translation>
    </message>
    <message>
        <source>Move to another household</source>
        <translation>转到别户</translation>
    </message>
    <message>
        <source>Moved to another household</source>
        <translation>转到别户</translation>
    </message>
    <message>
        <source>Name, initials, household number, card</source>
        <translation>姓名、拼音首字母、户编号、卡号</translation>
    </message>
    <message>
        <source>New head</source>
        <translation>变更户主</translation>
    </message>
    <message>
        <source>New head of those who stay</source>
        <translation>留下人员的新户主</translation>
    </message>
    <message>
        <source>New household {number} with {name} as its head: {count} people.</source>
        <translation>新立 {number} 号户，户主{name}，共 {count} 人。</translation>
    </message>
    <message>
        <source>No longer registered as {before}.</source>
        <translation>不再登记为“{before}”。</translation>
    </message>
    <message>
        <source>Nobody is left in household {household}. Its points stay on its account.</source>
        <translation>{household}号户已没有人，积分留在家庭账户里。</translation>
    </message>
    <message>
        <source>Nothing has happened since these books began.</source>
        <translation>建账以来没有变动。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason, by whom</source>
        <translation>原因、经办</translation>
    </message>
    <message>
        <source>Record corrected</source>
        <translation>档案更正</translation>
    </message>
    <message>
        <source>Registered as</source>
        <translation>登记状态</translation>
    </message>
    <message>
        <source>Registered as {after} instead of {before}.</source>
        <translation>登记状态由“{before}”改为“{after}”。</translation>
    </message>
    <message>
        <source>Registered as {after}.</source>
        <translation>登记为“{after}”。</translation>
    </message>
    <message>
        <source>Registration changed</source>
        <translation>登记状态变更</translation>
    </message>
    <message>
        <source>Registration changes</source>
        <translation>登记状态变更</translation>
    </message>
    <message>
        <source>Relation to its head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Responsible officer</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Responsible officer changed</source>
        <translation>帮扶责任人变更</translation>
    </message>
    <message>
        <source>Responsible officer changes</source>
        <translation>帮扶责任人变更</translation>
    </message>
    <message>
        <source>Roster imported</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Take along: {fund}</source>
        <translation>带走：{fund}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤销登记</translation>
    </message>
    <message>
        <source>Take back: {event}</source>
        <translation>撤销：{event}</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Taken back: {event}</source>
        <translation>已撤销：{event}</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The event is taken back.</source>
        <translation>已撤销。</translation>
    </message>
    <message>
        <source>The household of {household} has {count} left.</source>
        <translation>{household}户还有 {count} 人。</translation>
    </message>
    <message>
        <source>The household of {household} then has {count} people.</source>
        <translation>并入后{household}户共 {count} 人。</translation>
    </message>
    <message>
        <source>Two records of one person joined</source>
        <translation>重复档案合并</translation>
    </message>
    <message>
        <source>Type to find a household.</source>
        <translation>输入后查找。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Village or group reorganised</source>
        <translation>村组调整</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>What has happened? {name}</source>
        <translation>登记变动：{name}</translation>
    </message>
    <message>
        <source>Who goes</source>
        <translation>哪些人</translation>
    </message>
    <message>
        <source>all households of {name} are handed over</source>
        <translation>{name}负责的各户全部移交</translation>
    </message>
    <message>
        <source>as in the register, such as 儿媳</source>
        <translation>按户籍册填写，如儿媳</translation>
    </message>
    <message>
        <source>belongs to no household from then on</source>
        <translation>此后不属于任何一户</translation>
    </message>
    <message>
        <source>death certificate</source>
        <translation>死亡证明</translation>
    </message>
    <message>
        <source>entered by mistake</source>
        <translation>登记有误</translation>
    </message>
    <message>
        <source>group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>household</source>
        <translation>户</translation>
    </message>
    <message>
        <source>household register</source>
        <translation>户口簿</translation>
    </message>
    <message>
        <source>marriage certificate</source>
        <translation>结婚证</translation>
    </message>
    <message>
        <source>moved away</source>
        <translation>外迁</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>of the new household</source>
        <translation>新户的编号</translation>
    </message>
    <message>
        <source>of {points} points; empty: all stay</source>
        <translation>共 {points} 分；不填则全部留下</translation>
    </message>
    <message>
        <source>reason or document, kept in the history</source>
        <translation>原因或依据文书，留在历史里</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>登记状态</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>resettlement</source>
        <translation>易地搬迁</translation>
    </message>
    <message>
        <source>responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>told by the village</source>
        <translation>村委会告知</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>{after} answers for the household instead of {before}. Print the door notice.</source>
        <translation>帮扶责任人由{before}改为{after}。请重新打印联系卡。</translation>
    </message>
    <message>
        <source>{after} answers for the household. Print the door notice.</source>
        <translation>帮扶责任人为{after}。请打印联系卡。</translation>
    </message>
    <message>
        <source>{after} has another telephone. Print the door notice anew.</source>
        <translation>{after}换了电话。请重新打印联系卡。</translation>
    </message>
    <message>
        <source>{before} no longer answers for the household. Take the door notice down.</source>
        <translation>{before}不再是帮扶责任人。请取下门上的联系卡。</translation>
    </message>
    <message>
        <source>{count} relation(s) to the new head are not known: enter them in the records.</source>
        <translation>有 {count} 人与新户主的关系不明，请在档案里补填。</translation>
    </message>
    <message>
        <source>{event}: entered.</source>
        <translation>已登记：{event}。</translation>
    </message>
    <message>
        <source>{event}: {name}</source>
        <translation>{event}：{name}</translation>
    </message>
    <message>
        <source>{head}'s household {number}</source>
        <translation>{head}户（{number}）</translation>
    </message>
    <message>
        <source>{household}'s household keeps the number {number}: {count} people.</source>
        <translation>{household}户沿用编号 {number}，共 {count} 人。</translation>
    </message>
    <message>
        <source>{household}'s household stands on a list of {round} that is not credited yet: have the award officer strike it there.</source>
        <translation>{household}户在“{round}”尚未入账的名单上：请评选经办人从名单中删去。</translation>
    </message>
    <message>
        <source>{household}'s household {number} ends. Its history stays.</source>
        <translation>{household}户（{number}）注销，历史保留。</translation>
    </message>
    <message>
        <source>{name} belongs to no household from then on.</source>
        <translation>从该日起{name}不属于任何一户。</translation>
    </message>
    <message>
        <source>{name} heads the household and has no card yet: issue one.</source>
        <translation>{name}任户主，还没有购物卡：请发卡。</translation>
    </message>
    <message>
        <source>{name} heads the household; the card opens its account from now on.</source>
        <translation>{name}任户主，其卡从现在起可用家庭账户。</translation>
    </message>
    <message>
        <source>{name} joins the household of {household}: {count} people.</source>
        <translation>{name}加入{household}户，该户共 {count} 人。</translation>
    </message>
    <message>
        <source>{name} no longer counts among the people here.</source>
        <translation>{name}不再计入本镇人口。</translation>
    </message>
    <message>
        <source>{name}'s card is frozen until the points are settled.</source>
        <translation>{name}的购物卡冻结，待积分处置后注销。</translation>
    </message>
    <message>
        <source>{name}'s card opens the household's account as before. Change it under Cards.</source>
        <translation>{name}的卡仍可用家庭账户，如需更改请到“购物卡”页签。</translation>
    </message>
    <message>
        <source>{name}'s card opens the own account; of the new household only what is marked later.</source>
        <translation>{name}的卡只能用本人账户；新户的家庭账户需另行勾选。</translation>
    </message>
    <message>
        <source>{name}'s card still works. Close it under Cards if it is given back.</source>
        <translation>{name}的卡仍可使用。交回后请在“购物卡”里注销。</translation>
    </message>
    <message>
        <source>{name}'s own account is frozen; the household's stays open.</source>
        <translation>{name}的本人账户冻结；家庭账户照常使用。</translation>
    </message>
    <message>
        <source>{name}, confirmed by {second}</source>
        <translation>{name}，{second}确认</translation>
    </message>
    <message>
        <source>{points} points go with the new household; a second person confirms.</source>
        <translation>分给新户 {points} 分，须第二人确认。</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>A row of table {table} breaks one of the table's own rules.</source>
        <translation>表 {table} 中有一行违反了表自身的规则。</translation>
    </message>
    <message>
        <source>Account {account} ({kind}, {fund}) stands at {kept}, which such an account never may.</source>
        <translation>账户 {account}（{kind}，{fund}）余额为 {kept}，这类账户不允许这样。</translation>
    </message>
    <message>
        <source>Account {account} ({kind}, {fund}): the balance says {kept}, the transfers {proved}.</source>
        <translation>账户 {account}（{kind}，{fund}）：余额记 {kept}，按分录应为 {proved}。</translation>
    </message>
    <message>
        <source>All accounts together should sum to zero and sum to {difference}.</source>
        <translation>全部账户合计应为 0，现为 {difference}。</translation>
    </message>
    <message>
        <source>Audit event {event} does not continue the event before it.</source>
        <translation>操作记录 {event} 接不上前一条。</translation>
    </message>
    <message>
        <source>Audit event {event} holds what no event can hold and cannot be read.</source>
        <translation>操作记录 {event} 中有不该有的内容，无法读取。</translation>
    </message>
    <message>
        <source>Audit event {event} tells of a shift or day that is missing from the books.</source>
        <translation>操作记录 {event} 提到的班次或日结在账上找不到。</translation>
    </message>
    <message>
        <source>Audit event {event} was changed; the hash does not fit.</source>
        <translation>操作记录 {event} 被改过，校验值不符。</translation>
    </message>
    <message>
        <source>Audit event {event}: who, when or what was changed; its words say something else.</source>
        <translation>操作记录 {event} 的人员、时间或内容被改过，与原文不符。</translation>
    </message>
    <message>
        <source>Card {card} (ending in {number_tail}) is active, but its holder died on {since}.</source>
        <translation>卡 {card}（尾号 {number_tail}）状态正常，但持卡人已于 {since} 去世。</translation>
    </message>
    <message>
        <source>Card {card} (ending in {number_tail}) is “{state}”; its history says “{proved}”.</source>
        <translation>卡 {card}（尾号 {number_tail}）现为“{state}”，按变更记录应为“{proved}”。</translation>
    </message>
    <message>
        <source>Card {card} (ending in {number_tail}): its history breaks off at step {no}.</source>
        <translation>卡 {card}（尾号 {number_tail}）：变更记录在第 {no} 步接不上。</translation>
    </message>
    <message>
        <source>Card {card} (ending in {number_tail}): its holder has another live card.</source>
        <translation>卡 {card}（尾号 {number_tail}）：持卡人另有一张在用的卡。</translation>
    </message>
    <message>
        <source>Card {card} (ending in {number_tail}): its holder is not on the roster.</source>
        <translation>卡 {card}（尾号 {number_tail}）：持卡人不在花名册中。</translation>
    </message>
    <message>
        <source>Card {card} (ending in {number_tail}): its number has wrong check digits.</source>
        <translation>卡 {card}（尾号 {number_tail}）：卡号校验位不对。</translation>
    </message>
    <message>
        <source>Card {card} holds what no card can hold and cannot be read.</source>
        <translation>卡 {card} 中有不该有的内容，无法读取。</translation>
    </message>
    <message>
        <source>Day {day} is closed although one of its shifts is open.</source>
        <translation>营业日 {day} 已日结，但仍有班次没有交班。</translation>
    </message>
    <message>
        <source>Day {day}: its close does not say what its shifts come to.</source>
        <translation>营业日 {day}：日结单与各班次的合计不一致。</translation>
    </message>
    <message>
        <source>Day {day}: its close says another day, time or person than its row.</source>
        <translation>营业日 {day}：日结单上的日期、时间或经办人与记录不一致。</translation>
    </message>
    <message>
        <source>Day {day}: what its close says cannot be read.</source>
        <translation>营业日 {day}：日结单的内容无法读取。</translation>
    </message>
    <message>
        <source>Fund {fund}: its accounts should sum to zero and sum to {difference}.</source>
        <translation>资金“{fund}”各账户合计应为 0，现为 {difference}。</translation>
    </message>
    <message>
        <source>Household no. {number}: the roster says something else than the household's history.</source>
        <translation>家庭编号 {number}：花名册与该户的历史不一致。</translation>
    </message>
    <message>
        <source>Lot {lot} ({goods}): the remainder says {kept}, the stock moves {proved}.</source>
        <translation>批次 {lot}（{goods}）：结存记 {kept}，按流水应为 {proved}。</translation>
    </message>
    <message>
        <source>Lot {lot} stands at {kept}, which such a lot never may.</source>
        <translation>批次 {lot} 结存为 {kept}，这类批次不允许这样。</translation>
    </message>
    <message>
        <source>Paper knows a till {till}, which the books do not.</source>
        <translation>纸上有收银台 {till}，账本里没有。</translation>
    </message>
    <message>
        <source>Paper voucher {paper} is settled, but was never printed.</source>
        <translation>纸质凭证 {paper} 已有结果，但从未印制过这个号码。</translation>
    </message>
    <message>
        <source>Part of the database file cannot be read, so not everything was proved. Restore the last backup.</source>
        <translation>数据库文件有一部分读不出来，没能全部核对。请用最近的备份恢复。</translation>
    </message>
    <message>
        <source>Person no. {number}: the roster says something else than the person's history.</source>
        <translation>人员编号 {number}：花名册与本人的历史不一致。</translation>
    </message>
    <message>
        <source>Points account {account} was merged into another and still holds points.</source>
        <translation>积分账户 {account} 已并入别的账户，却仍有积分。</translation>
    </message>
    <message>
        <source>Points account {account}: following where it was merged to leads back to it.</source>
        <translation>积分账户 {account}：顺着合并关系又回到了它自己。</translation>
    </message>
    <message>
        <source>Receipt {voucher}: its returns are not numbered one after the other.</source>
        <translation>小票{voucher}：退货次序不连续。</translation>
    </message>
    <message>
        <source>Receipt {voucher}: more pieces came back than were taken.</source>
        <translation>小票{voucher}：退回的件数多于兑换的件数。</translation>
    </message>
    <message>
        <source>Receipt {voucher}: pieces went back into lots that they did not come from.</source>
        <translation>小票{voucher}：商品退到了别的批次。</translation>
    </message>
    <message>
        <source>Receipt {voucher}: points came back to other purses than they came from.</source>
        <translation>小票{voucher}：积分没有退回原来的专项余额。</translation>
    </message>
    <message>
        <source>Row {key} of table {table} refers to a row of {target} that is not there.</source>
        <translation>表 {table} 的 {key} 行指向 {target} 中不存在的一行。</translation>
    </message>
    <message>
        <source>Shift or day {shift}: the audit chain does not vouch for what its close says.</source>
        <translation>班次或营业日 {shift}：操作记录不能证明其结账单的内容。</translation>
    </message>
    <message>
        <source>Shift {shift} begins before the one before it at this till has ended.</source>
        <translation>班次 {shift} 在本收银台上一班结束之前就开始了。</translation>
    </message>
    <message>
        <source>Shift {shift}: its close says another clerk, time, note or chain head than the shift itself.</source>
        <translation>班次 {shift}：交班单上的营业员、时间、备注或链头与班次记录不一致。</translation>
    </message>
    <message>
        <source>Shift {shift}: its close says other sums or slip numbers than its vouchers come to.</source>
        <translation>班次 {shift}：交班单上的合计或小票号与该班凭证算出的不一致。</translation>
    </message>
    <message>
        <source>Shift {shift}: what its close says cannot be read.</source>
        <translation>班次 {shift}：交班单的内容无法读取。</translation>
    </message>
    <message>
        <source>Shift {shift}: where it began is not where the till stood then.</source>
        <translation>班次 {shift}：开班时的凭证号、小票号或链头与当时收银台的记录不一致。</translation>
    </message>
    <message>
        <source>Shift {shift}: where it ended is not where the till stood then.</source>
        <translation>班次 {shift}：交班时的凭证号、小票号或链头与当时收银台的记录不一致。</translation>
    </message>
    <message>
        <source>Table {table} has {rows} rows of number {key}, which is not there.</source>
        <translation>表 {table} 有 {rows} 行属于 {key} 号，而它不存在。</translation>
    </message>
    <message>
        <source>The database file is damaged: {detail}. Restore the last backup.</source>
        <translation>数据库文件已损坏：{detail}。请用最近的备份恢复。</translation>
    </message>
    <message>
        <source>The guard {guard} is missing.</source>
        <translation>保护规则 {guard} 不见了。</translation>
    </message>
    <message>
        <source>The guard {guard} is not as the program made it.</source>
        <translation>保护规则 {guard} 与程序所设的不同。</translation>
    </message>
    <message>
        <source>The guard {guard} is switched off.</source>
        <translation>保护规则 {guard} 被停用了。</translation>
    </message>
    <message>
        <source>The rule {rule} of table {table} is missing.</source>
        <translation>表 {table} 的规则 {rule} 不见了。</translation>
    </message>
    <message>
        <source>The trigger {guard} is none of the program's; it may change the books.</source>
        <translation>触发器 {guard} 不是本程序的，可能会改动账本。</translation>
    </message>
    <message>
        <source>There are vouchers or audit events of till {till}, but no such till.</source>
        <translation>有收银台 {till} 的凭证或操作记录，却没有这个收银台。</translation>
    </message>
    <message>
        <source>Till {till} counts {kept} audit events; the last one found is {proved}.</source>
        <translation>收银台 {till} 记有操作记录 {kept} 条，找到的最后一条是 {proved} 号。</translation>
    </message>
    <message>
        <source>Till {till} counts {kept} receipts; the last one found is {proved}.</source>
        <translation>收银台 {till} 记有小票 {kept} 张，找到的最后一张是 {proved} 号。</translation>
    </message>
    <message>
        <source>Till {till} counts {kept} vouchers; the last one found is {proved}.</source>
        <translation>收银台 {till} 记有凭证 {kept} 张，找到的最后一张是 {proved} 号。</translation>
    </message>
    <message>
        <source>Till {till}, voucher {no}: the chain is not the one whose head stands on paper.</source>
        <translation>收银台 {till} 第 {no} 号凭证：现在的链与纸上链头不是同一条。</translation>
    </message>
    <message>
        <source>Till {till}: audit events {first} to {last} are missing or out of order.</source>
        <translation>收银台 {till}：操作记录 {first} 至 {last} 缺失或次序不对。</translation>
    </message>
    <message>
        <source>Till {till}: its audit head is not that of its last event.</source>
        <translation>收银台 {till} 的操作记录链头不是最后一条的校验值。</translation>
    </message>
    <message>
        <source>Till {till}: its head is not that of its last voucher.</source>
        <translation>收银台 {till} 的链头不是最后一张凭证的校验值。</translation>
    </message>
    <message>
        <source>Till {till}: paper knows voucher {no}, the books end at {last}. The tail was cut off, or an old copy was restored.</source>
        <translation>收银台 {till}：纸上有第 {no} 号凭证，账本只到 {last} 号。尾部被截去，或恢复了旧备份。</translation>
    </message>
    <message>
        <source>Till {till}: paper knows voucher {no}, which is missing from the books.</source>
        <translation>收银台 {till}：纸上有第 {no} 号凭证，账本里没有。</translation>
    </message>
    <message>
        <source>Till {till}: receipts {first} to {last} are missing or out of order.</source>
        <translation>收银台 {till}：小票 {first} 至 {last} 缺失或次序不对。</translation>
    </message>
    <message>
        <source>Till {till}: vouchers {first} to {last} are missing or out of order.</source>
        <translation>收银台 {till}：凭证 {first} 至 {last} 缺失或次序不对。</translation>
    </message>
    <message>
        <source>Village list {list}: {kept} are on the list, {proved} were credited.</source>
        <translation>村名单 {list}：名单上 {kept} 户（人），入账 {proved} 户（人）。</translation>
    </message>
    <message>
        <source>Voucher {voucher} booked its redeemed points on another till's account.</source>
        <translation>凭证 {voucher} 的已兑积分记到了别的收银台。</translation>
    </message>
    <message>
        <source>Voucher {voucher} credits awards, but no village list stands for it.</source>
        <translation>凭证 {voucher} 是评选入账，却没有对应的村名单。</translation>
    </message>
    <message>
        <source>Voucher {voucher} does not continue the voucher before it.</source>
        <translation>凭证 {voucher} 接不上前一张凭证。</translation>
    </message>
    <message>
        <source>Voucher {voucher} has a receipt, but is no redemption.</source>
        <translation>凭证 {voucher} 有小票，却不是兑换。</translation>
    </message>
    <message>
        <source>Voucher {voucher} has lines of a receipt, but no receipt.</source>
        <translation>凭证 {voucher} 有小票明细，却没有小票。</translation>
    </message>
    <message>
        <source>Voucher {voucher} has lines of a return, but no return.</source>
        <translation>凭证{voucher}有退货明细，却没有退货单。</translation>
    </message>
    <message>
        <source>Voucher {voucher} holds what no voucher can hold and cannot be read.</source>
        <translation>凭证 {voucher} 中有不该有的内容，无法读取。</translation>
    </message>
    <message>
        <source>Voucher {voucher} is a redemption, but its receipt is missing.</source>
        <translation>凭证 {voucher} 是兑换，却没有小票。</translation>
    </message>
    <message>
        <source>Voucher {voucher} is a return, but what it returns is missing.</source>
        <translation>凭证{voucher}是退货，却没有退货内容。</translation>
    </message>
    <message>
        <source>Voucher {voucher} is filed under a number that is not its own.</source>
        <translation>凭证 {voucher} 的内部编号与自己的号不符。</translation>
    </message>
    <message>
        <source>Voucher {voucher} returns lines of another receipt than its own.</source>
        <translation>凭证{voucher}退的不是所记小票的商品。</translation>
    </message>
    <message>
        <source>Voucher {voucher} reverses a transfer, but is no reversal.</source>
        <translation>凭证{voucher}有冲正内容，却不是冲正凭证。</translation>
    </message>
    <message>
        <source>Voucher {voucher} takes goods back, but is no return.</source>
        <translation>凭证{voucher}有退货内容，却不是退货凭证。</translation>
    </message>
    <message>
        <source>Voucher {voucher} was booked at the counter outside any shift.</source>
        <translation>凭证 {voucher} 是在没有开班时记的兑换或退货。</translation>
    </message>
    <message>
        <source>Voucher {voucher} was booked by somebody else than the clerk of shift {shift}.</source>
        <translation>凭证 {voucher} 的经办人不是班次 {shift} 的当班营业员。</translation>
    </message>
    <message>
        <source>Voucher {voucher} was countersigned by the clerk who had booked it alone.</source>
        <translation>凭证 {voucher} 由当时独自办理的营业员自己补签。</translation>
    </message>
    <message>
        <source>Voucher {voucher}, award {seq} was credited, but is not kept as an award.</source>
        <translation>凭证 {voucher} 第 {seq} 笔已入账，却没有登记为评选。</translation>
    </message>
    <message>
        <source>Voucher {voucher}, award {seq} was not credited to the account, with the points or from the list that the books say.</source>
        <translation>凭证 {voucher} 第 {seq} 笔评选入账的账户、分数或名单与登记不符。</translation>
    </message>
    <message>
        <source>Voucher {voucher}, reversal {seq}: what it reverses was never credited so.</source>
        <translation>凭证{voucher}第{seq}条冲正：没有对应的入账。</translation>
    </message>
    <message>
        <source>Voucher {voucher}, stock move {seq}: its lot {lot} is missing.</source>
        <translation>凭证 {voucher} 第 {seq} 条库存流水：批次 {lot} 不存在。</translation>
    </message>
    <message>
        <source>Voucher {voucher}, transfer {seq} ({points} points) goes a way that such a voucher never takes.</source>
        <translation>凭证 {voucher} 第 {seq} 条分录（{points} 分）的走向与这类凭证不符。</translation>
    </message>
    <message>
        <source>Voucher {voucher}, transfer {seq} ({points} points) leads from one fund into another.</source>
        <translation>凭证 {voucher} 第 {seq} 条分录（{points} 分）跨了两项资金。</translation>
    </message>
    <message>
        <source>Voucher {voucher}, transfer {seq} ({points} points): one of its accounts is missing.</source>
        <translation>凭证 {voucher} 第 {seq} 条分录（{points} 分）：有一方账户不存在。</translation>
    </message>
    <message>
        <source>Voucher {voucher}, transfer {seq} moves {points} points; it should move at least one.</source>
        <translation>凭证 {voucher} 第 {seq} 条分录为 {points} 分，至少应为 1 分。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: it was collected under an authorisation of somebody else.</source>
        <translation>凭证 {voucher}：所用的代领授权属于别人，或代领人不符。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: its receipt names another till.</source>
        <translation>凭证 {voucher} 的小票写着别的收银台。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: no disposition or household event bears out the points that it moved.</source>
        <translation>凭证 {voucher}：没有相符的积分处理或家庭变动记录能证明这笔划转。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: other goods left the store than the receipt says.</source>
        <translation>凭证 {voucher}：出库的商品与小票不符。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: the paper voucher that it was entered from is not the one it names.</source>
        <translation>凭证 {voucher}：所录的纸质凭证号与凭证所写不一致。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: the points are not those that its pieces cost.</source>
        <translation>凭证{voucher}：退回的积分与商品积分不符。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: the points did not come from the dead person's own account, or went elsewhere than decided.</source>
        <translation>凭证 {voucher}：积分不是出自逝者本人账户，或去向与决定不符。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: the points taken back are not those of what it reverses.</source>
        <translation>凭证{voucher}：收回的积分与所冲正的不符。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: the receipt says {kept} pieces, its lines {proved}.</source>
        <translation>凭证 {voucher}：小票记 {kept} 件，明细为 {proved} 件。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: the receipt says {kept} points, its lines {proved}.</source>
        <translation>凭证 {voucher}：小票记 {kept} 分，明细为 {proved} 分。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: the receipt says {kept} points, {proved} were taken.</source>
        <translation>凭证 {voucher}：小票记 {kept} 分，实际扣了 {proved} 分。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: the return says {kept} pieces, its lines {proved}.</source>
        <translation>凭证{voucher}：退货单记{kept}件，明细合计{proved}件。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: the return says {kept} points, {proved} came back.</source>
        <translation>凭证{voucher}：退货单记{kept}分，实际退回{proved}分。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: the voucher or its rows were changed; the hash does not fit.</source>
        <translation>凭证 {voucher} 或其明细被改过，校验值不符。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: what waits for a countersignature is not what the voucher says.</source>
        <translation>凭证 {voucher}：待补签的记录与凭证所写不一致。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: who collected under which authorisation is not what the voucher says.</source>
        <translation>凭证 {voucher}：代领授权记录与凭证所写不一致。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: who, when or what was changed; its words say something else.</source>
        <translation>凭证 {voucher} 的经办、时间或内容被改过，与凭证原文不符。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: {kept} damaged pieces, but {proved} were written off.</source>
        <translation>凭证{voucher}：损坏{kept}件，报损{proved}件。</translation>
    </message>
    <message>
        <source>Voucher {voucher}: {kept} pieces were taken back, {proved} came into the store.</source>
        <translation>凭证{voucher}：退货{kept}件，入库{proved}件。</translation>
    </message>
    <message>
        <source>{shift} cannot be read: a column holds something else than it may.</source>
        <translation>班次 {shift} 无法读取：有一栏的内容不合规定。</translation>
    </message>
    <message>
        <source>{subject}: {code}</source>
        <translation>{subject}：{code}</translation>
    </message>
    <message>
        <source>{village}, list {list}, is credited, but its history knows nothing of it.</source>
        <translation>{village}（名单 {list}）已入账，但办理过程中没有记录。</translation>
    </message>
    <message>
        <source>{village}, list {list}, is not credited, but its round is in the archive.</source>
        <translation>{village}（名单 {list}）还没有入账，该轮却已归档。</translation>
    </message>
    <message>
        <source>{village}, list {list}, was credited before the days of its notice were over.</source>
        <translation>{village}（名单 {list}）公示期未满就入了账。</translation>
    </message>
    <message>
        <source>{village}, list {list}, was credited while an objection to it was open.</source>
        <translation>{village}（名单 {list}）有异议未处理就入了账。</translation>
    </message>
    <message>
        <source>{village}, list {list}, was credited without ever having been posted.</source>
        <translation>{village}（名单 {list}）没有公示就入了账。</translation>
    </message>
    <message>
        <source>{village}, list {list}, was credited, but one of its four meetings is missing.</source>
        <translation>{village}（名单 {list}）已入账，但四议缺会议记录。</translation>
    </message>
    <message>
        <source>{village}, list {list}: a mark of a signature, or a withdrawal, is missing.</source>
        <translation>{village}名单 {list}：少了一次签收标记或者撤回。</translation>
    </message>
    <message>
        <source>{village}, list {list}: its rows are not those that were approved.</source>
        <translation>{village}（名单 {list}）：名单与批准时不一致。</translation>
    </message>
    <message>
        <source>{village}, list {list}: somebody signed for points that were not credited.</source>
        <translation>{village}名单 {list}：有人签收了没有入账的积分。</translation>
    </message>
    <message>
        <source>{village}, list {list}: somebody was credited who was not posted so.</source>
        <translation>{village}（名单 {list}）：有人入账，与公示的不一致。</translation>
    </message>
    <message>
        <source>{village}, list {list}: the rows kept of a notice are not those that its version is of.</source>
        <translation>{village}（名单 {list}）：公示版本与留存的公示内容不一致。</translation>
    </message>
    <message>
        <source>{voucher} refers to number {key} of {table}, which is not there.</source>
        <translation>{voucher} 指向 {table} 的 {key} 号，而它不存在。</translation>
    </message>
</context>
<context>
    <name>FileLine</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a workbook</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Choose a workbook, drop it here, or type its path and press Enter</source>
        <translation>选择表格、拖到这里，或输入路径后按回车</translation>
    </message>
    <message>
        <source>Choose…  Ctrl+O</source>
        <translation>选择…  Ctrl+O</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xls *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.csv)</translation>
    </message>
</context>
<context>
    <name>FileViewer</name>
    <message>
        <source>As wide as the window, and whole again.</source>
        <translation>放到和窗口一样宽；再按一次，看整页。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Leafs through the pages.</source>
        <translation>翻页。</translation>
    </message>
    <message>
        <source>Moves what is larger than the window.</source>
        <translation>移动比窗口大的图。</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>放宽</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>A photo of the person</source>
        <translation>本人照片</translation>
    </message>
    <message>
        <source>A scan or picture about the household</source>
        <translation>本户的扫描件或图片</translation>
    </message>
    <message>
        <source>A scan or picture about the person</source>
        <translation>本人的扫描件或图片</translation>
    </message>
    <message>
        <source>About</source>
        <translation>归属</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add a scan</source>
        <translation>添加扫描件</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Added to the record.</source>
        <translation>已加入档案。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>No camera is connected. Plug one in, or add the photo from a file.</source>
        <translation>没有接摄像头。请接上摄像头，或从文件添加照片。</translation>
    </message>
    <message>
        <source>No photo or scan has been added.</source>
        <translation>还没有照片或扫描件。</translation>
    </message>
    <message>
        <source>Paste a photo</source>
        <translation>粘贴照片</translation>
    </message>
    <message>
        <source>Scan for the household</source>
        <translation>添加户扫描件</translation>
    </message>
    <message>
        <source>Show large</source>
        <translation>看大图</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one first.</source>
        <translation>剪贴板里没有图片。请先复制一张。</translation>
    </message>
    <message>
        <source>This attachment cannot be shown here.</source>
        <translation>这个附件无法在此显示。</translation>
    </message>
    <message>
        <source>household</source>
        <translation>本户</translation>
    </message>
    <message>
        <source>pasted photo</source>
        <translation>粘贴的照片</translation>
    </message>
    <message>
        <source>person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>photo from the camera</source>
        <translation>摄像头照片</translation>
    </message>
</context>
<context>
    <name>FilesDialog</name>
    <message>
        <source>A photo or scan</source>
        <translation>照片或扫描件</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Added. It is kept with the record.</source>
        <translation>已添加，随记录保存。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No file yet. Ins adds one.</source>
        <translation>还没有文件，按 Ins 添加。</translation>
    </message>
</context>
<context>
    <name>FindGoodsPart</name>
    <message>
        <source>Find</source>
        <translation>找商品</translation>
    </message>
    <message>
        <source>Find goods by the first letters of pinyin or part of the name.</source>
        <translation>用拼音首字母或名称找商品。</translation>
    </message>
</context>
<context>
    <name>FindSlipDialog</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Enter opens the marked slip.</source>
        <translation>回车打开选中的小票。</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持卡人</translation>
    </message>
    <message>
        <source>No slip found.</source>
        <translation>没有找到小票。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Return: which slip?</source>
        <translation>退货：哪张小票？</translation>
    </message>
    <message>
        <source>Scan the slip; or its number, a name, a card, a day as 6-17</source>
        <translation>扫小票；或输入票号、姓名、卡号、日期（如 6-17）</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Still left</source>
        <translation>可退</translation>
    </message>
    <message>
        <source>There is no slip yet.</source>
        <translation>还没有小票。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>all returned</source>
        <translation>已退完</translation>
    </message>
    <message>
        <source>{left} of {pieces}</source>
        <translation>{left}/{pieces} 件</translation>
    </message>
</context>
<context>
    <name>FinishStep</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>1. The card officer signs in and imports the roster.</source>
        <translation>1. 发卡员登录，导入花名册。</translation>
    </message>
    <message>
        <source>2. The storekeeper signs in and imports the goods.</source>
        <translation>2. 库管员登录，导入商品。</translation>
    </message>
    <message>
        <source>3. The award officer opens a fund with its budget; the auditor confirms.</source>
        <translation>3. 评选录入员建立资金项目、登记预算，监督员确认。</translation>
    </message>
    <message>
        <source>4. The card officer issues and prints the cards. Then the counter can open.</source>
        <translation>4. 发卡员发卡、印卡，之后柜台就能开张。</translation>
    </message>
    <message>
        <source>Can sign in now: {people}</source>
        <translation>现在可以登录：{people}</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Choose what each printer is for, and try it. This can be changed later.</source>
        <translation>选好每台打印机的用途，打一张试试。以后还能改。</translation>
    </message>
    <message>
        <source>Go to sign-in</source>
        <translation>去登录</translation>
    </message>
    <message>
        <source>Love supermarket</source>
        <translation>爱心超市</translation>
    </message>
    <message>
        <source>Make the books</source>
        <translation>建立账本</translation>
    </message>
    <message>
        <source>Manages accounts, settings and backups. It is the first account.</source>
        <translation>负责账号、设置和备份，是第一个账号。</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Print it now and have it locked away.</source>
        <translation>请现在打印，并锁好保管。</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>The books are made.</source>
        <translation>账本已建好。</translation>
    </message>
    <message>
        <source>These books are new. A few questions, then they are ready.</source>
        <translation>账本还是空的。填几项内容，就能开店。</translation>
    </message>
    <message>
        <source>Town and store</source>
        <translation>乡镇和门店</translation>
    </message>
    <message>
        <source>Who works with points, cards and goods.</source>
        <translation>谁来办积分、发卡和管货。</translation>
    </message>
</context>
<context>
    <name>ForecastPanel</name>
    <message>
        <source>By village</source>
        <translation>各村</translation>
    </message>
    <message>
        <source>Fill in the order: its sums appear here.</source>
        <translation>填好左边，这里就有测算。</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Left out: {gone}; another head: {changed}</source>
        <translation>不再沿用 {gone} 个；换了户主 {changed} 户</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Nobody yet.</source>
        <translation>还没有人。</translation>
    </message>
    <message>
        <source>Not as on the earlier list</source>
        <translation>和以前名单不同的</translation>
    </message>
    <message>
        <source>Reckoned</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>测算</translation>
    </message>
    <message>
        <source>{before} now, {after} left</source>
        <translation>现有 {before}，入账后 {after}</translation>
    </message>
    <message>
        <source>{count} households</source>
        <translation>{count} 户</translation>
    </message>
    <message>
        <source>{count} persons</source>
        <translation>{count} 人</translation>
    </message>
    <message>
        <source>{heads} heads at {rate} points</source>
        <translation>{heads} 人 × 每人 {rate} 分</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>{points} points short</source>
        <translation>还差 {points} 分，入账前要先拨款</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>PIN: 6 digits, not easy to guess</source>
        <translation>PIN：6 位数字，不要容易猜到</translation>
    </message>
    <message>
        <source>Password: at least 8 characters</source>
        <translation>密码：至少 8 个字符</translation>
    </message>
</context>
<context>
    <name>FundDialog</name>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存到 {path}。</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>Funds</name>
    <message>
        <source>, frozen</source>
        <translation>（冻结）</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>By, confirmed by</source>
        <translation>经办 · 确认</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>资金项目</translation>
    </message>
    <message>
        <source>Goods category</source>
        <translation>商品类别</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后使用日</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>未发</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Village, group</source>
        <translation>村、组</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>after {day}</source>
        <translation>于 {day} 后过期</translation>
    </message>
    <message>
        <source>award</source>
        <translation>评选入账</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>拨入</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>closing</source>
        <translation>结项收回</translation>
    </message>
    <message>
        <source>disposition</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>expiry</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>{first} 起</translation>
    </message>
    <message>
        <source>grant</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>household</source>
        <translation>全家</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>并户</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不过期</translation>
    </message>
    <message>
        <source>no budget yet</source>
        <translation>还没拨入</translation>
    </message>
    <message>
        <source>open</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>own</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>redemption</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
</context>
<context>
    <name>FundsPage</name>
    <message numerus="yes">
        <source>%n fund(s)</source>
        <translation>
            <numerusform>%n 个项目</numerusform>
        </translation>
    </message>
    <message>
        <source>Appropriate</source>
        <translation>拨入</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>累计拨入</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>群众手中</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>未发</translation>
    </message>
    <message>
        <source>New fund</source>
        <translation>新建资金</translation>
    </message>
    <message>
        <source>No fund yet. An award officer opens one.</source>
        <translation>还没有资金项目，由评选录入员新建。</translation>
    </message>
    <message>
        <source>No fund yet. Points come from funds: open one with Ctrl+N.</source>
        <translation>还没有资金项目。积分都来自资金，按 Ctrl+N 新建一个。</translation>
    </message>
    <message>
        <source>Nothing has come in yet. Ctrl+B appropriates the budget.</source>
        <translation>还没有拨入，按 Ctrl+B 拨入资金。</translation>
    </message>
    <message>
        <source>Pays for</source>
        <translation>可兑商品</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>使用期限</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>已兑换</translation>
    </message>
    <message>
        <source>Source document</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>对账单</translation>
    </message>
    <message>
        <source>Sums agree</source>
        <translation>账平，差 0</translation>
    </message>
    <message>
        <source>Sums differ by {points}</source>
        <translation>不平，差 {points} 分</translation>
    </message>
    <message>
        <source>Term and closing</source>
        <translation>到期与结项</translation>
    </message>
    <message>
        <source>What came in and what was credited</source>
        <translation>拨入和发放明细</translation>
    </message>
    <message>
        <source>all goods</source>
        <translation>所有商品</translation>
    </message>
    <message>
        <source>{document} · {fund}</source>
        <translation>{document} · {fund}</translation>
    </message>
    <message>
        <source>{period}; points expire: {expiry}</source>
        <translation>{period}，积分{expiry}</translation>
    </message>
    <message>
        <source>{points} appropriated to “{fund}”; {left} are in its budget now.</source>
        <translation>已向“{fund}”拨入 {points}，现有未发 {left}。</translation>
    </message>
    <message>
        <source>{points} not given out</source>
        <translation>未发 {points}</translation>
    </message>
    <message>
        <source>“{fund}” is open. Ctrl+B appropriates its budget.</source>
        <translation>已新建“{fund}”，按 Ctrl+B 拨入资金。</translation>
    </message>
</context>
<context>
    <name>Goods</name>
    <message>
        <source>Barcodes</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Choose goods on the left</source>
        <translation>请在左边选择商品</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>In-store code</source>
        <translation>店内码</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Lots</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Next expiry</source>
        <translation>最近到期</translation>
    </message>
    <message>
        <source>Nothing came in yet.</source>
        <translation>还没有入库。</translation>
    </message>
    <message>
        <source>Per household</source>
        <translation>每户限购</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分值</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Where it came from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>below {number}</source>
        <translation>低于 {number}</translation>
    </message>
    <message>
        <source>donation</source>
        <translation>捐赠</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>够用</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>expires today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>expires tomorrow</source>
        <translation>明天到期</translation>
    </message>
    <message>
        <source>keeps</source>
        <translation>不限期</translation>
    </message>
    <message>
        <source>none: use the in-store code</source>
        <translation>没有，用店内码</translation>
    </message>
    <message>
        <source>out of stock</source>
        <translation>无货</translation>
    </message>
    <message>
        <source>purchase</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>{days} days left</source>
        <translation>{days} 天到期</translation>
    </message>
    <message>
        <source>{pieces} {unit}</source>
        <translation>{pieces} {unit}</translation>
    </message>
</context>
<context>
    <name>GoodsExtras</name>
    <message>
        <source>Limits</source>
        <translation>限购</translation>
    </message>
    <message>
        <source>Quick keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>缺货登记</translation>
    </message>
    <message>
        <source>Wanted {count}</source>
        <translation>缺货登记 {count}</translation>
    </message>
</context>
<context>
    <name>GoodsPage</name>
    <message numerus="yes">
        <source>%n kind(s) of goods</source>
        <translation>
            <numerusform>%n 种商品</numerusform>
        </translation>
    </message>
    <message>
        <source>Find goods</source>
        <translation>查找商品</translation>
    </message>
    <message>
        <source>Goods and stock</source>
        <translation>商品库存</translation>
    </message>
    <message>
        <source>Goods found</source>
        <translation>找到的商品</translation>
    </message>
    <message>
        <source>Import goods</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>Lots and barcodes</source>
        <translation>批次和条码</translation>
    </message>
    <message>
        <source>Name, initials, barcode or in-store code</source>
        <translation>名称、拼音首字母、条码或店内码</translation>
    </message>
    <message>
        <source>No goods yet. The storekeeper imports them with Ctrl+I.</source>
        <translation>还没有商品。请库管员按 Ctrl+I 导入。</translation>
    </message>
    <message>
        <source>No such goods.</source>
        <translation>没有这样的商品。</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>货架</translation>
    </message>
    <message>
        <source>Shelf or lots</source>
        <translation>货架或批次</translation>
    </message>
</context>
<context>
    <name>Grants</name>
    <message>
        <source>Activity</source>
        <translation>活动积分</translation>
    </message>
    <message>
        <source>All households</source>
        <translation>所有户</translation>
    </message>
    <message>
        <source>All party members</source>
        <translation>全体党员</translation>
    </message>
    <message>
        <source>Award round</source>
        <translation>评选轮次</translation>
    </message>
    <message>
        <source>Elderly party members, by the rule</source>
        <translation>老党员（按规则）</translation>
    </message>
    <message>
        <source>Festival pack</source>
        <translation>节日慰问</translation>
    </message>
    <message>
        <source>Headcount times the rate, to the household's account. The heads are counted on one day and stay as they were.</source>
        <translation>户内人口 × 每人分数，记入全家账户。人口按统计日冻结，以后不变。</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>人口</translation>
    </message>
    <message>
        <source>I fill the lists afterwards</source>
        <translation>立项后再录入</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>On the list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Once for each festival and year; the program knows the days.</source>
        <translation>同一节日同一年只发一次；日子由程序推算。</translation>
    </message>
    <message>
        <source>Party-member care</source>
        <translation>党员关怀</translation>
    </message>
    <message>
        <source>Per head of a household</source>
        <translation>按人口发放</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Those on an earlier list</source>
        <translation>沿用以前的名单</translation>
    </message>
    <message>
        <source>To each party member's own account.</source>
        <translation>记入每位党员本人账户。</translation>
    </message>
    <message>
        <source>To those who came: scan their cards into the list. Attach a photo of the activity before the lists are approved.</source>
        <translation>发给到场的人：立项后扫卡录入名单。送审核前要附上活动照片。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>belongs to {detail} now</source>
        <translation>现属{detail}</translation>
    </message>
    <message>
        <source>given already</source>
        <translation>已发过</translation>
    </message>
    <message>
        <source>has died</source>
        <translation>已身故</translation>
    </message>
    <message>
        <source>left the township</source>
        <translation>已迁出本镇</translation>
    </message>
    <message>
        <source>nobody lives in the household</source>
        <translation>户内已没有人</translation>
    </message>
    <message>
        <source>stands for it instead of {was}</source>
        <translation>接替{was}为户主</translation>
    </message>
    <message>
        <source>stands on the list already</source>
        <translation>名单上已有</translation>
    </message>
    <message>
        <source>the household's account</source>
        <translation>全家账户</translation>
    </message>
    <message>
        <source>the person's own account</source>
        <translation>本人账户</translation>
    </message>
    <message>
        <source>was taken back last time</source>
        <translation>上次已冲正</translation>
    </message>
    <message>
        <source>{detail} stands for it now</source>
        <translation>已并入 {detail}</translation>
    </message>
    <message>
        <source>{programme} {period}, {count} on the list</source>
        <translation>{programme} {period}（名单 {count}）</translation>
    </message>
</context>
<context>
    <name>Handovers</name>
    <message>
        <source>Hand-over lists</source>
        <translation>领取签收表</translation>
    </message>
    <message>
        <source>This is neither the code of a hand-over list nor a card on one.</source>
        <translation>这既不是签收表上的条码，也不是表上的卡。</translation>
    </message>
    <message>
        <source>hand-over list {village}</source>
        <translation>领取签收表 {village}</translation>
    </message>
    <message>
        <source>{village}, sheet {page} of {pages}: untick who has not signed, then press Enter.</source>
        <translation>{village}，第 {page} 页，共 {pages} 页：没签的去掉勾，再按回车。</translation>
    </message>
</context>
<context>
    <name>HeldCards</name>
    <message>
        <source>Household's account too</source>
        <translation>也可用家庭账户</translation>
    </message>
    <message>
        <source>Opens the person's own account only.</source>
        <translation>只能用本人账户。</translation>
    </message>
    <message>
        <source>Opens the person's own and the household's account.</source>
        <translation>可用本人账户和家庭账户。</translation>
    </message>
    <message>
        <source>Own account only</source>
        <translation>只用本人账户</translation>
    </message>
</context>
<context>
    <name>HelpPart</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Show the buttons of all keys, or hide them.</source>
        <translation>显示或收起全部按键。</translation>
    </message>
    <message>
        <source>This help.</source>
        <translation>看各个按键做什么。</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
</context>
<context>
    <name>HoldPart</name>
    <message>
        <source>Bring back a basket that was put aside.</source>
        <translation>取回挂起的一单。</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>挂单</translation>
    </message>
    <message>
        <source>Put the basket aside and serve somebody else.</source>
        <translation>把这一单先挂起来，给下一位办。</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>取单</translation>
    </message>
    <message>
        <source>The basket is being put aside.</source>
        <translation>正在挂单。</translation>
    </message>
    <message>
        <source>The basket is empty: nothing to put aside.</source>
        <translation>还没有商品，不用挂单。</translation>
    </message>
    <message>
        <source>{label} is back.</source>
        <translation>{label}的一单已取回。</translation>
    </message>
    <message>
        <source>{label} is put aside.</source>
        <translation>{label}的一单已挂起。</translation>
    </message>
    <message>
        <source>{label} is put aside: {points} points. {key} brings it back.</source>
        <translation>{label}的一单已挂起，共 {points} 分。按 {key} 取回。</translation>
    </message>
</context>
<context>
    <name>HolderRulesSection</name>
    <message>
        <source>A clerk who is alone may go on with a signed slip</source>
        <translation>店里只有一人时，可凭签名小票先办</translation>
    </message>
    <message>
        <source>People at the counter</source>
        <translation>来人与代领</translation>
    </message>
    <message>
        <source>Point out a card that was not used for</source>
        <translation>多久未用的卡要提醒</translation>
    </message>
    <message>
        <source>Report who collects for more holders than</source>
        <translation>代领人数超过几人时提示</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved. It holds from the next redemption on.</source>
        <translation>已保存，从下一笔兑换起生效。</translation>
    </message>
    <message>
        <source>Without a card or for the own household a second person confirms. Where nobody else is there, the slip stays on the board until another account signs.</source>
        <translation>无卡或本户兑换要第二人确认。店里没有别人时，先请领取人签名，首页显示“待补签”，直到另一人补签。</translation>
    </message>
    <message>
        <source>counted over</source>
        <translation>统计时段</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不提醒</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Chooses a file.</source>
        <translation>选择文件。</translation>
    </message>
    <message>
        <source>Comparing once more…</source>
        <translation>正在再次核对…</translation>
    </message>
    <message>
        <source>Comparing with the books…</source>
        <translation>正在与册上核对…</translation>
    </message>
    <message>
        <source>Import an award list</source>
        <translation>导入评选名单</translation>
    </message>
    <message>
        <source>Import goods</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>Import the roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Imported. {counts}.</source>
        <translation>已导入：{counts}。</translation>
    </message>
    <message>
        <source>Imports what is shown.</source>
        <translation>按显示的结果导入。</translation>
    </message>
    <message>
        <source>On a row: leaves the books as they are, or no longer.</source>
        <translation>选中一行时：这一行照旧不改写，再按一次又改写。</translation>
    </message>
    <message>
        <source>On a row: to the line that corrects it.</source>
        <translation>选中一行时：到下面改正它。</translation>
    </message>
    <message>
        <source>Prints what the import did.</source>
        <translation>打印导入结果。</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>已停止，什么也没有写入。</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stops a running import, else closes; nothing is changed.</source>
        <translation>正在导入时停止；否则关闭，什么也不改。</translation>
    </message>
    <message>
        <source>What happens to each row.</source>
        <translation>各行结果。</translation>
    </message>
    <message>
        <source>What may be overwritten.</source>
        <translation>哪些可以改写。</translation>
    </message>
    <message>
        <source>What the columns mean.</source>
        <translation>各列含义。</translation>
    </message>
</context>
<context>
    <name>ImportFoot</name>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message numerus="yes">
        <source>Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Print summary  Ctrl+P</source>
        <translation>打印结果  Ctrl+P</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>另存未通过的行…</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>停止  Esc</translation>
    </message>
    <message>
        <source>{done} of {total} written</source>
        <translation>已写入 {done} / {total} 行</translation>
    </message>
</context>
<context>
    <name>ImportPages</name>
    <message>
        <source>Columns</source>
        <translation>各列含义</translation>
    </message>
    <message>
        <source>Overwriting</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>各行结果</translation>
    </message>
</context>
<context>
    <name>ImportResults</name>
    <message>
        <source>Import {name}</source>
        <translation>导入结果 {name}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Save refused rows</source>
        <translation>另存未通过的行</translation>
    </message>
    <message>
        <source>Saved as {path}, since no printer is chosen.</source>
        <translation>没有选打印机，已保存为 {path}。</translation>
    </message>
    <message>
        <source>Saved as {path}. Mend the rows there, then import that file here.</source>
        <translation>已保存为 {path}。改好后，在这里导入那个文件。</translation>
    </message>
    <message>
        <source>Sent to the printer {printer}.</source>
        <translation>已送到打印机 {printer}。</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>{name} - rows to mend.xlsx</source>
        <translation>{name}－待改的行.xlsx</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>(not used)</source>
        <translation>（不用）</translation>
    </message>
    <message>
        <source>A remark goes on the record.</source>
        <translation>档案上会留一条提示。</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Also that somebody is a party member no longer.</source>
        <translation>包括不再是党员的。</translation>
    </message>
    <message>
        <source>Another head of household</source>
        <translation>换了户主</translation>
    </message>
    <message>
        <source>Another household or village</source>
        <translation>换了户或村</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>改了姓名</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>恢复原样</translation>
    </message>
    <message>
        <source>Cells that were corrected: {count}.</source>
        <translation>导入时改正了 {count} 格。</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Changes that were not taken over: {count} rows.</source>
        <translation>有 {count} 行的改动没有采用。</translation>
    </message>
    <message>
        <source>Column to mend</source>
        <translation>要改的列</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>改正</translation>
    </message>
    <message>
        <source>Correct here  F2</source>
        <translation>就地改正  F2</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已改</translation>
    </message>
    <message>
        <source>Corrected here: {field} {before} → {after}</source>
        <translation>导入时改正：{field} {before} → {after}</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户</translation>
    </message>
    <message>
        <source>ID number, sex, birth date</source>
        <translation>身份证号、性别、出生日期</translation>
    </message>
    <message>
        <source>Imported on {day} by {operator}</source>
        <translation>{day} 由{operator}导入</translation>
    </message>
    <message>
        <source>Left as is</source>
        <translation>照旧</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>名册上没有</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>No head of household is named.</source>
        <translation>没有户主。</translation>
    </message>
    <message>
        <source>No longer on the roster</source>
        <translation>名册上没有了</translation>
    </message>
    <message>
        <source>No row was found. Look whether the headings are right.</source>
        <translation>没有找到数据行，请看表头是否选对。</translation>
    </message>
    <message>
        <source>No row was refused, changed or remarked on.</source>
        <translation>没有未通过、变更或有提示的行。</translation>
    </message>
    <message>
        <source>No such rows.</source>
        <translation>没有这样的行。</translation>
    </message>
    <message>
        <source>Nobody is removed; a tick leaves a remark on each record.</source>
        <translation>不会删去任何人；打勾则在各人档案上留一条提示。</translation>
    </message>
    <message>
        <source>Not taken over: {changes}</source>
        <translation>不采用：{changes}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Party membership</source>
        <translation>党员身份</translation>
    </message>
    <message>
        <source>People whom the file no longer names: {count}.</source>
        <translation>册上有而名册上没有的 {count} 人。</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>Result of an import: {kind}</source>
        <translation>{kind}导入结果</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Rows that cannot come in: {count}. Correct them below (F2); or import the others, save the refused rows, mend them, and import that file.</source>
        <translation>有 {count} 行不能导入。可以就在下面改（F2）；也可以先导入其余的，另存这些行，改好后再导入那个文件。</translation>
    </message>
    <message>
        <source>Rows that would overwrite the books: {count}. Tick what may, under Overwriting (Ctrl+3).</source>
        <translation>有 {count} 行会改写册上的内容，现在先不动。要改写，请在“改写”页签（Ctrl+3）里打勾。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Telephone and other details</source>
        <translation>电话等其他内容</translation>
    </message>
    <message>
        <source>Telephone, group, relation to the head, household status.</source>
        <translation>电话、组、与户主关系、户类型。</translation>
    </message>
    <message>
        <source>The ID number is the same. Look whether it is the same person.</source>
        <translation>身份证号相同，请看清是不是同一个人。</translation>
    </message>
    <message>
        <source>The books say all of this already: nothing to import.</source>
        <translation>册上已经都有了，没有要导入的内容。</translation>
    </message>
    <message>
        <source>The new head's card opens the household's account from today on.</source>
        <translation>新户主的卡从今天起能用户账户。</translation>
    </message>
    <message>
        <source>The record has a remark already.</source>
        <translation>档案上已有提示。</translation>
    </message>
    <message>
        <source>The record stays as it is.</source>
        <translation>档案不动。</translation>
    </message>
    <message>
        <source>They and their cards move from today on; the points stay where they are.</source>
        <translation>人和卡从今天起转过去，积分留在原户。</translation>
    </message>
    <message>
        <source>This file overwrites nothing.</source>
        <translation>这个文件不改写任何内容。</translation>
    </message>
    <message>
        <source>This looks like another kind of workbook ({kind}). Look first.</source>
        <translation>这看起来是另一种表格（{kind}），请先看清再导入。</translation>
    </message>
    <message>
        <source>Tick what the file may overwrite. What is not ticked stays as the books have it. Space on a row in the first tab leaves out that row alone.</source>
        <translation>册上原有的内容，要改写的请打勾；不打勾就照旧。只想留下某一行不改，在第一页选中它按空格键。</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>Value that goes in</source>
        <translation>改成</translation>
    </message>
    <message>
        <source>Verified ID numbers are never overwritten.</source>
        <translation>校验过的身份证号不会改写。</translation>
    </message>
    <message>
        <source>What happens, or why not</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>姓名或名称</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>有提示</translation>
    </message>
    <message>
        <source>household {number}</source>
        <translation>户编号 {number}</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>party member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>sheet {sheet}, row {row}</source>
        <translation>工作表 {sheet} 第 {row} 行</translation>
    </message>
    <message>
        <source>stock {pieces} {unit}</source>
        <translation>库存 {pieces} {unit}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>{field} ending in {tail}: correct now</source>
        <translation>{field}（尾号 {tail}）：现已核对无误</translation>
    </message>
    <message>
        <source>{file}. {counts}.</source>
        <translation>{file}。{counts}。</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>{refused} It looks like this kind: {kind}.</source>
        <translation>{refused}它看起来是“{kind}”。</translation>
    </message>
    <message>
        <source>{rows} rows: {new} new, {changed} changed, {unchanged} unchanged, {refused} refused, {remarked} with remarks</source>
        <translation>共 {rows} 行，新增 {new}，变更 {changed}，不变 {unchanged}，未通过 {refused}，有提示 {remarked}</translation>
    </message>
    <message>
        <source>{state}, remark</source>
        <translation>{state}，有提示</translation>
    </message>
    <message>
        <source>{who}, {place}: {fault} Look at the ID card; under Corrected F2 types it anew.</source>
        <translation>{who}，{place}：{fault}请对照身份证，在“已改”里按 F2 重输。</translation>
    </message>
</context>
<context>
    <name>JoinPage</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A new computer in {town}</source>
        <translation>{town}的新电脑</translation>
    </message>
    <message>
        <source>Counter: redeems points and prints slips</source>
        <translation>柜台：兑换积分，打印小票</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Name of this place</source>
        <translation>点位名称</translation>
    </message>
    <message>
        <source>Office: roster, cards, awards, goods</source>
        <translation>办公室：花名册、发卡、评选、商品</translation>
    </message>
    <message>
        <source>The books of this township exist already. Give this computer a name of its own; it numbers its own receipts.</source>
        <translation>这个乡镇的账本已经建好。请给这台电脑起个名字，小票由它单独编号。</translation>
    </message>
    <message>
        <source>There are already: {names}</source>
        <translation>已有点位：{names}</translation>
    </message>
</context>
<context>
    <name>KeepingPart</name>
    <message>
        <source>A basket was not finished</source>
        <translation>有一单没有办完</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>接着办</translation>
    </message>
    <message>
        <source>It is put aside; {key} brings it back.</source>
        <translation>已挂起，按 {key} 取回。</translation>
    </message>
    <message>
        <source>Put it aside</source>
        <translation>先挂起来</translation>
    </message>
    <message>
        <source>The last basket ({label}) was booked before the program ended, on slip no. {number}. It is not booked again.</source>
        <translation>上次程序关闭前，{label}的一单已经入账，小票 {number} 号，不会重复入账。</translation>
    </message>
    <message numerus="yes">
        <source>{label}: %n line(s), {points} points, filled at {time}.</source>
        <translation>
            <numerusform>{label}：%n 种商品，共 {points} 分，{time} 时的单子。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>All keys are as they come with the program.</source>
        <translation>按键已全部恢复。</translation>
    </message>
    <message>
        <source>All to default</source>
        <translation>全部恢复</translation>
    </message>
    <message>
        <source>Change  Enter</source>
        <translation>更改  Enter</translation>
    </message>
    <message>
        <source>Choose a row, press Enter, then the key that it is to have.</source>
        <translation>选一行，按回车，再按新的按键。</translation>
    </message>
    <message>
        <source>Choose an action.</source>
        <translation>选一项功能。</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Closes this window.</source>
        <translation>关闭窗口。</translation>
    </message>
    <message>
        <source>Default  Del</source>
        <translation>恢复这一个  Del</translation>
    </message>
    <message>
        <source>Default was</source>
        <translation>原来是</translation>
    </message>
    <message>
        <source>Esc always goes back: its key stays as it is.</source>
        <translation>Esc 总是返回，不能改。</translation>
    </message>
    <message>
        <source>Gives it the usual key again.</source>
        <translation>恢复这一项原来的按键。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Key card</source>
        <translation>按键卡</translation>
    </message>
    <message>
        <source>Key card A5</source>
        <translation>按键卡 A5</translation>
    </message>
    <message>
        <source>Keys of the counter</source>
        <translation>收银台按键</translation>
    </message>
    <message>
        <source>Keys of this computer</source>
        <translation>这台电脑的按键</translation>
    </message>
    <message>
        <source>Press the new key for “{action}”. Esc leaves it as it is.</source>
        <translation>请按“{action}”的新按键；按 Esc 不改。</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>已送到打印机 {printer}</translation>
    </message>
    <message>
        <source>To the buttons: all to default, the key card.</source>
        <translation>到各按钮：全部恢复、打印按键卡。</translation>
    </message>
    <message>
        <source>Waits for its new key; Esc leaves it as it is.</source>
        <translation>等您按新的按键；按 Esc 不改。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>{key} already is “{action}”. Press another key, or change that one first.</source>
        <translation>{key} 已是“{action}”。请换一个，或先改那一个。</translation>
    </message>
    <message>
        <source>{key} is needed by the window or the scan box. Press another key.</source>
        <translation>{key} 窗口或扫码框要用，请换一个。</translation>
    </message>
    <message>
        <source>{key} is typed into the scan box. Press a function key, or Ctrl and a letter.</source>
        <translation>{key} 会输进扫码框。请按功能键，或 Ctrl 加字母。</translation>
    </message>
    <message>
        <source>“{action}” is on {key} now.</source>
        <translation>“{action}”现在用 {key}。</translation>
    </message>
</context>
<context>
    <name>KeysPart</name>
    <message>
        <source>Change the keys of this computer, or print a card of them.</source>
        <translation>改这台电脑的按键，或打印按键卡。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>LeftShiftDialog</name>
    <message>
        <source>Clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>Close it first: hand in the signed copies, then open today's shift.</source>
        <translation>请先交班：扫完签好的门店联，再开今天的班。</translation>
    </message>
    <message>
        <source>Close it …</source>
        <translation>去交班 …</translation>
    </message>
    <message>
        <source>If {name} is only away for a moment, leave it as it is. If it was forgotten, close it with a note; then open your own.</source>
        <translation>{name}如果只是走开一会儿，就不要动它。如果是忘了交班，请写明原因替他交班，再开您自己的班。</translation>
    </message>
    <message>
        <source>Leave it  Esc</source>
        <translation>先不动  Esc</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>The shift of {name} is still open</source>
        <translation>{name}的班还没有交</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>Your shift of {day} is still open</source>
        <translation>您 {day} 的班还没有交</translation>
    </message>
</context>
<context>
    <name>LifeDialog</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n个账户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) revived by a return</source>
        <translation>
            <numerusform>%n个账户因退货重新可用</numerusform>
        </translation>
    </message>
    <message>
        <source>After the last day: let what is left expire.</source>
        <translation>过了最后使用日：没用完的积分作废。</translation>
    </message>
    <message>
        <source>Announce  F6</source>
        <translation>公告到期  F6</translation>
    </message>
    <message>
        <source>Announce the last day, 30 days ahead; prints the notice.</source>
        <translation>提前30天公告最后使用日，并打印公告。</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>公告</translation>
    </message>
    <message>
        <source>Close the fund</source>
        <translation>结项</translation>
    </message>
    <message>
        <source>Close the fund  F9</source>
        <translation>结项  F9</translation>
    </message>
    <message>
        <source>Close.</source>
        <translation>关闭。</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>完成  Esc</translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>资金项目</translation>
    </message>
    <message>
        <source>Goes back to its source</source>
        <translation>预算余额收回</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>持有</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后使用日</translation>
    </message>
    <message>
        <source>Last day so far</source>
        <translation>最后使用日</translation>
    </message>
    <message>
        <source>Let expire</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Let expire  F8</source>
        <translation>到期作废  F8</translation>
    </message>
    <message>
        <source>Let points expire</source>
        <translation>到期作废</translation>
    </message>
    <message>
        <source>List  Ctrl+P</source>
        <translation>名单  Ctrl+P</translation>
    </message>
    <message>
        <source>New last day</source>
        <translation>新的最后使用日</translation>
    </message>
    <message>
        <source>Nobody holds points of this fund.</source>
        <translation>没有人持有这个项目的积分。</translation>
    </message>
    <message>
        <source>Nothing comes in or goes out any more. Of goods that come back later, the points count as expired.</source>
        <translation>此后不再拨入和发放。以后再退货的，积分计入作废。</translation>
    </message>
    <message>
        <source>Print who holds points, for those who tell them.</source>
        <translation>打印持有名单，给通知到户的人用。</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Put off  F7</source>
        <translation>延期  F7</translation>
    </message>
    <message>
        <source>Put off the last day</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Put the last day off. It has to be announced anew.</source>
        <translation>推迟最后使用日，之后要重新公告。</translation>
    </message>
    <message>
        <source>Rests on the paper</source>
        <translation>依据文件</translation>
    </message>
    <message>
        <source>Save the same as a workbook.</source>
        <translation>把同样的名单存成工作簿。</translation>
    </message>
    <message>
        <source>Save who holds points</source>
        <translation>保存持有名单</translation>
    </message>
    <message>
        <source>Term and closing</source>
        <translation>到期与结项</translation>
    </message>
    <message>
        <source>The last day is announced. Post the notice in every village.</source>
        <translation>已登记公告。请把公告张贴到每个村。</translation>
    </message>
    <message>
        <source>The last day was put off. Announce the new one in time.</source>
        <translation>已延期。请按时公告新的最后使用日。</translation>
    </message>
    <message>
        <source>The points may be spent longer. The new last day is announced anew.</source>
        <translation>积分可以用得更久。新的最后使用日要重新公告。</translation>
    </message>
    <message>
        <source>What these accounts still hold of the fund is gone for ever.</source>
        <translation>这些账户里这个项目的积分将永久作废。</translation>
    </message>
    <message>
        <source>When nobody holds points: close the fund for ever.</source>
        <translation>没有人再持有积分时：结项，不再启用。</translation>
    </message>
    <message>
        <source>Who holds points</source>
        <translation>持有积分的户、人</translation>
    </message>
    <message>
        <source>Workbook  Ctrl+S</source>
        <translation>导出  Ctrl+S</translation>
    </message>
    <message>
        <source>from {before} to {until}, {document}; {operator} · {confirmer}</source>
        <translation>{before}延至{until}，{document}；{operator} · {confirmer}</translation>
    </message>
    <message>
        <source>none: the points never expire</source>
        <translation>没有，积分不过期</translation>
    </message>
    <message>
        <source>not in time: put the last day off</source>
        <translation>没有按时公告，请先延期</translation>
    </message>
    <message>
        <source>not yet; by {day} at the latest</source>
        <translation>还没有公告，最迟{day}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>{day}已公告</translation>
    </message>
    <message>
        <source>{day}, over since {days} days</source>
        <translation>{day}，已过{days}天</translation>
    </message>
    <message>
        <source>{day}, {days} days from now</source>
        <translation>{day}，还有{days}天</translation>
    </message>
    <message>
        <source>{fund} - holders</source>
        <translation>{fund} - 持有名单</translation>
    </message>
    <message>
        <source>{fund} - notice of expiry</source>
        <translation>{fund} - 到期公告</translation>
    </message>
    <message numerus="yes">
        <source>{points} in %n account(s)</source>
        <translation>
            <numerusform>%n个账户，共{points}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{points} of %n account(s) have expired.</source>
        <translation>
            <numerusform>%n个账户的{points}已作废。</numerusform>
        </translation>
    </message>
    <message>
        <source>{points} would expire now</source>
        <translation>现在会作废{points}</translation>
    </message>
    <message>
        <source>“{fund}” is closed; {points} went back.</source>
        <translation>“{fund}”已结项，收回{points}。</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>{limit} (all of {category})</source>
        <translation>{limit}（“{category}”合计）</translation>
    </message>
    <message>
        <source>{pieces} pieces a {period}</source>
        <translation>{period} {pieces} 件</translation>
    </message>
</context>
<context>
    <name>LimitsDialog</name>
    <message>
        <source>Category {name}</source>
        <translation>类别：{name}</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>取消限购</translation>
    </message>
    <message>
        <source>End the marked limit  Del</source>
        <translation>取消选中的限购  Del</translation>
    </message>
    <message>
        <source>End this limit?</source>
        <translation>取消这条限购吗？</translation>
    </message>
    <message>
        <source>Every counter knows it from now on.</source>
        <translation>各收银台马上生效。</translation>
    </message>
    <message>
        <source>For</source>
        <translation>商品或类别</translation>
    </message>
    <message>
        <source>Limits for each household</source>
        <translation>每户限购</translation>
    </message>
    <message>
        <source>More than the limit takes a second person at the counter.</source>
        <translation>超过限购的，要第二人在收银台确认。</translation>
    </message>
    <message>
        <source>Nothing is limited.</source>
        <translation>没有限购的商品。</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>设为限购</translation>
    </message>
    <message>
        <source>{what}: {pieces} pieces a {period} will not be watched any more.</source>
        <translation>{what}：{period} {pieces} 件，以后不再限制。</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Beginning of the name</source>
        <translation>姓名（开头几个字）</translation>
    </message>
    <message>
        <source>ID ends in</source>
        <translation>身份证尾号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody on the roster is called so.</source>
        <translation>花名册里没有这样的姓名。</translation>
    </message>
    <message>
        <source>Nobody on the roster is this person</source>
        <translation>花名册里没有这个人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Two accounts of one person cannot confirm for each other, and nobody redeems for their own household alone.</source>
        <translation>同一个人的两个账号不能互相确认；给自家兑换，要有第二个人确认。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Who on the roster is {name}?</source>
        <translation>{name}是花名册上的哪一位？</translation>
    </message>
    <message>
        <source>{name}: the person is noted.</source>
        <translation>{name}：已记下对应人员。</translation>
    </message>
</context>
<context>
    <name>ListDeeds</name>
    <message>
        <source>Nothing changed: {unchanged} were on the lists already.</source>
        <translation>没有变化：{unchanged} 户已在名单上。</translation>
    </message>
    <message>
        <source>Strike off</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>Strike {name} off the list</source>
        <translation>把{name}从名单划去</translation>
    </message>
    <message>
        <source>The row stays to be seen, with the reason.</source>
        <translation>这一行仍留着可看，原因一并记下。</translation>
    </message>
    <message>
        <source>{added} added, {changed} with new scores, {unchanged} as they were.</source>
        <translation>新增 {added} 户，更新分数 {changed} 户，{unchanged} 户没有变化。</translation>
    </message>
    <message>
        <source>{name} is on the list.</source>
        <translation>{name}已加入名单。</translation>
    </message>
</context>
<context>
    <name>ListGrid</name>
    <message>
        <source>nobody is found: check the name</source>
        <translation>查无此人，请核对</translation>
    </message>
    <message>
        <source>not added</source>
        <translation>没有加入</translation>
    </message>
    <message>
        <source>several are found</source>
        <translation>有重名，请选</translation>
    </message>
</context>
<context>
    <name>ListSource</name>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose a workbook</source>
        <translation>选表格</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Lines that lead to no card are listed here.</source>
        <translation>发不了卡的行列在这里。</translation>
    </message>
    <message>
        <source>Why there is no card</source>
        <translation>为什么发不了卡</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xls *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>deceased</source>
        <translation>已去世</translation>
    </message>
    <message>
        <source>named before</source>
        <translation>前面已有</translation>
    </message>
    <message>
        <source>not on the roster</source>
        <translation>花名册里没有</translation>
    </message>
    <message>
        <source>{count} people fit: add village or ID tail</source>
        <translation>有 {count} 人，请加村名或身份证末四位</translation>
    </message>
</context>
<context>
    <name>ListsDialog</name>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Village lists</source>
        <translation>各村名单</translation>
    </message>
</context>
<context>
    <name>ListsSide</name>
    <message>
        <source>After crediting</source>
        <translation>入账后</translation>
    </message>
    <message>
        <source>Before crediting</source>
        <translation>入账前</translation>
    </message>
    <message>
        <source>Fund: {fund}</source>
        <translation>资金：{fund}</translation>
    </message>
    <message>
        <source>No list yet.</source>
        <translation>还没有名单。</translation>
    </message>
    <message>
        <source>Nothing waits to be credited</source>
        <translation>没有待入账的名单</translation>
    </message>
    <message>
        <source>This round</source>
        <translation>本轮待入账</translation>
    </message>
    <message>
        <source>This round takes {share} %</source>
        <translation>本轮用去 {share}%</translation>
    </message>
    <message>
        <source>Village lists</source>
        <translation>各村名单</translation>
    </message>
    <message>
        <source>{points} short: appropriate a budget first</source>
        <translation>差 {points} 分，请先拨入资金</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Love supermarket</source>
        <translation>爱心超市</translation>
    </message>
    <message>
        <source>The scan waits until the question is answered.</source>
        <translation>已扫到，答完这个问题就处理。</translation>
    </message>
</context>
<context>
    <name>MeetingCard</name>
    <message>
        <source>Again</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Chair {name}</source>
        <translation>主持 {name}</translation>
    </message>
    <message>
        <source>Hold again</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>Minutes: {files}</source>
        <translation>记录 {files}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>before an earlier one</source>
        <translation>前议重开过</translation>
    </message>
    <message>
        <source>carried</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>not carried</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>on another list</source>
        <translation>名单已变</translation>
    </message>
    <message>
        <source>{attended} of {entitled} came
{yes} for, {no} against, {abstained} abstained</source>
        <translation>应到 {entitled} 人，实到 {attended} 人
同意 {yes}，反对 {no}，弃权 {abstained}</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>Carried: more than half of those present.</source>
        <translation>通过：同意的超过到会人数一半。</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>主持人</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决议</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>开会日期</translation>
    </message>
    <message>
        <source>Not carried: the list cannot go on until the meeting is held again.</source>
        <translation>未通过：重开通过后名单才能往下走。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Record the meeting</source>
        <translation>登记会议</translation>
    </message>
    <message>
        <source>The meeting decides on the list as it stands now. It is kept for good.</source>
        <translation>会议议的是现在这份名单；登记后长期保存。</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>表决</translation>
    </message>
    <message>
        <source>abstained</source>
        <translation>弃权</translation>
    </message>
    <message>
        <source>against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>came</source>
        <translation>实到</translation>
    </message>
    <message>
        <source>for</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>of</source>
        <translation>应到</translation>
    </message>
    <message>
        <source>{meeting} of {village}</source>
        <translation>{village} {meeting}</translation>
    </message>
</context>
<context>
    <name>MeetingsPanel</name>
    <message>
        <source>All four meetings are for this list.</source>
        <translation>四议均已通过。</translation>
    </message>
    <message>
        <source>First close the review; then the meetings decide.</source>
        <translation>请先完成评议，再开四议。</translation>
    </message>
    <message>
        <source>Meeting record</source>
        <translation>会议记录表</translation>
    </message>
    <message>
        <source>Minutes of: {meeting}</source>
        <translation>{meeting}记录</translation>
    </message>
    <message>
        <source>Missing: {meetings}</source>
        <translation>还缺：{meetings}</translation>
    </message>
    <message>
        <source>On to: {step}</source>
        <translation>进入{step}</translation>
    </message>
    <message>
        <source>Record the next meeting</source>
        <translation>登记下一个会议</translation>
    </message>
    <message>
        <source>{meeting}: recorded.</source>
        <translation>{meeting}已登记。</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Esc  Understood</source>
        <translation>Esc  知道了</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>MissingCopiesDialog</name>
    <message>
        <source>A clerk or the storekeeper settles these.</source>
        <translation>由营业员或库管员补记。</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Choose a slip; scan the copies that were found.</source>
        <translation>选一单；找到的门店联，直接扫描。</translation>
    </message>
    <message>
        <source>Closes this window; nothing is changed.</source>
        <translation>关闭窗口，什么都不改。</translation>
    </message>
    <message>
        <source>Days …  F8</source>
        <translation>班次与日结 …  F8</translation>
    </message>
    <message>
        <source>Missing signatures</source>
        <translation>缺签名的门店联</translation>
    </message>
    <message>
        <source>No signature is missing.</source>
        <translation>没有缺签名的。</translation>
    </message>
    <message>
        <source>Scan a slip that was found, or settle it by hand with a reason.</source>
        <translation>找到的门店联请扫描；扫不了的，写明原因手工补记。</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>Settle by hand  F4</source>
        <translation>手工补记  F4</translation>
    </message>
    <message>
        <source>Settle without the signed copy</source>
        <translation>没有门店联，手工补记</translation>
    </message>
    <message>
        <source>Settles the marked slip by hand, with a reason.</source>
        <translation>手工补记选中的单，要写原因。</translation>
    </message>
    <message>
        <source>To the days and their close.</source>
        <translation>看各天班次与日结。</translation>
    </message>
    <message>
        <source>{slip} of {name} is settled.</source>
        <translation>{slip}（{name}）已补记。</translation>
    </message>
    <message>
        <source>{slip}, {name}, {points} points. Why can the copy not be scanned?</source>
        <translation>{slip}，{name}，{points} 分。门店联为什么不能扫描？</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>appropriate a budget</source>
        <translation>资金拨入</translation>
    </message>
    <message>
        <source>approve an award list</source>
        <translation>审核评选名单</translation>
    </message>
    <message>
        <source>attach a document</source>
        <translation>上传附件</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>监督员</translation>
    </message>
    <message>
        <source>award officer</source>
        <translation>评选录入员</translation>
    </message>
    <message>
        <source>back up the books</source>
        <translation>备份账本</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白卡</translation>
    </message>
    <message>
        <source>card officer</source>
        <translation>发卡员</translation>
    </message>
    <message>
        <source>change a card's state</source>
        <translation>变更卡状态</translation>
    </message>
    <message>
        <source>change the goods</source>
        <translation>修改商品</translation>
    </message>
    <message>
        <source>change the roster</source>
        <translation>修改花名册</translation>
    </message>
    <message>
        <source>change the settings</source>
        <translation>修改设置</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>close a fund</source>
        <translation>项目结项</translation>
    </message>
    <message>
        <source>close the day</source>
        <translation>日结</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>countersign a redemption</source>
        <translation>补签兑换</translation>
    </message>
    <message>
        <source>credit an award round</source>
        <translation>评选积分入账</translation>
    </message>
    <message>
        <source>day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>dispose of a dead person's points</source>
        <translation>处理去世人员的积分</translation>
    </message>
    <message>
        <source>divide a household's points</source>
        <translation>分割户积分</translation>
    </message>
    <message>
        <source>enter an award round</source>
        <translation>录入评选</translation>
    </message>
    <message>
        <source>female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>grant points</source>
        <translation>发放积分</translation>
    </message>
    <message>
        <source>half-year</source>
        <translation>每半年</translation>
    </message>
    <message>
        <source>import goods</source>
        <translation>导入商品</translation>
    </message>
    <message>
        <source>import the roster</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>issue a card</source>
        <translation>发卡</translation>
    </message>
    <message>
        <source>join two records of one person</source>
        <translation>合并同一人的两份档案</translation>
    </message>
    <message>
        <source>let points expire</source>
        <translation>积分到期作废</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>look up a balance</source>
        <translation>查询余额</translation>
    </message>
    <message>
        <source>male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>manage staff accounts</source>
        <translation>管理人员账号</translation>
    </message>
    <message>
        <source>merge households</source>
        <translation>并户</translation>
    </message>
    <message>
        <source>month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>note what is wanted</source>
        <translation>登记缺货需求</translation>
    </message>
    <message>
        <source>open and close a shift</source>
        <translation>开班、交班</translation>
    </message>
    <message>
        <source>party branch's proposal</source>
        <translation>党支部提议</translation>
    </message>
    <message>
        <source>party members' assembly</source>
        <translation>党员大会审议</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>print a balance slip</source>
        <translation>打印余额条</translation>
    </message>
    <message>
        <source>print and void paper vouchers</source>
        <translation>打印、作废纸质凭证</translation>
    </message>
    <message>
        <source>print cards</source>
        <translation>打印购物卡</translation>
    </message>
    <message>
        <source>put off the expiry of a fund</source>
        <translation>项目延期</translation>
    </message>
    <message>
        <source>quarter</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>receive goods</source>
        <translation>商品入库</translation>
    </message>
    <message>
        <source>record who may collect for a holder</source>
        <translation>登记代领授权</translation>
    </message>
    <message>
        <source>redeem points</source>
        <translation>积分兑换</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>已补换</translation>
    </message>
    <message>
        <source>reported lost</source>
        <translation>已挂失</translation>
    </message>
    <message>
        <source>reprint a slip</source>
        <translation>补打小票</translation>
    </message>
    <message>
        <source>reprint anybody's slip</source>
        <translation>补打他人的小票</translation>
    </message>
    <message>
        <source>reverse credited points</source>
        <translation>冲正已发放的积分</translation>
    </message>
    <message>
        <source>see a full ID number</source>
        <translation>查看完整身份证号</translation>
    </message>
    <message>
        <source>see attached documents</source>
        <translation>查看附件</translation>
    </message>
    <message>
        <source>see award rounds</source>
        <translation>查看评选</translation>
    </message>
    <message>
        <source>see reports</source>
        <translation>查看报表</translation>
    </message>
    <message>
        <source>see shifts and closed days</source>
        <translation>查看班次和日结</translation>
    </message>
    <message>
        <source>see the audit events</source>
        <translation>查看操作记录</translation>
    </message>
    <message>
        <source>see the funds</source>
        <translation>查看资金</translation>
    </message>
    <message>
        <source>see the goods</source>
        <translation>查看商品</translation>
    </message>
    <message>
        <source>see the roster</source>
        <translation>查看花名册</translation>
    </message>
    <message>
        <source>settle a missing signature</source>
        <translation>补记签名</translation>
    </message>
    <message>
        <source>storekeeper</source>
        <translation>库管员</translation>
    </message>
    <message>
        <source>strike off a posted list</source>
        <translation>从公示名单中删除</translation>
    </message>
    <message>
        <source>take goods back</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>two committees' consultation</source>
        <translation>村“两委”商议</translation>
    </message>
    <message>
        <source>unlock an account</source>
        <translation>解锁账号</translation>
    </message>
    <message>
        <source>verify the books</source>
        <translation>核对账本</translation>
    </message>
    <message>
        <source>villagers' assembly</source>
        <translation>村民代表会议决议</translation>
    </message>
    <message>
        <source>week</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>year</source>
        <translation>每年</translation>
    </message>
</context>
<context>
    <name>NewFundDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Goods categories that the fund pays for</source>
        <translation>这笔资金可兑的商品类别</translation>
    </message>
    <message>
        <source>Last day to spend</source>
        <translation>最后可用日</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>New fund</source>
        <translation>新建资金</translation>
    </message>
    <message>
        <source>Number and title of the paper that provides the budget</source>
        <translation>安排这笔资金的文号和文件名</translation>
    </message>
    <message>
        <source>Open the fund</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Pays for</source>
        <translation>可兑商品</translation>
    </message>
    <message>
        <source>Points expire</source>
        <translation>积分过期</translation>
    </message>
    <message>
        <source>Source document</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>after a day</source>
        <translation>到期作废</translation>
    </message>
    <message>
        <source>all goods</source>
        <translation>所有商品</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不过期</translation>
    </message>
    <message>
        <source>some categories only</source>
        <translation>只限所选类别</translation>
    </message>
</context>
<context>
    <name>NewGrantDialog</name>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Choose in a list.</source>
        <translation>在列表中选择。</translation>
    </message>
    <message>
        <source>Closes this window, or stops the opening: nothing is changed.</source>
        <translation>关闭窗口；正在生成名单时先停下来，什么都不改。</translation>
    </message>
    <message>
        <source>New grant</source>
        <translation>新建发放</translation>
    </message>
    <message>
        <source>Open the grant</source>
        <translation>立项</translation>
    </message>
    <message>
        <source>Open the grant: its lists are drafts, nothing is credited.</source>
        <translation>立项：名单是草稿，还没有入账。</translation>
    </message>
    <message>
        <source>Stopped: nothing was opened.</source>
        <translation>已停下：没有立项。</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>正在停下…</translation>
    </message>
    <message>
        <source>The lists are being made …</source>
        <translation>正在生成名单…</translation>
    </message>
    <message>
        <source>The lists are being made: {percent} %. Esc stops; nothing is opened.</source>
        <translation>正在生成名单：{percent}%。按 Esc 停下，就不立项。</translation>
    </message>
    <message>
        <source>To the next field; its sums follow what stands there.</source>
        <translation>到下一格；测算随之更新。</translation>
    </message>
</context>
<context>
    <name>NewRoundDialog</name>
    <message>
        <source>A grant instead</source>
        <translation>改为发放</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>资金项目</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>半年期</translation>
    </message>
    <message>
        <source>Households and head-counts are frozen as of the reference date. Each household gets the points once, on its own account.</source>
        <translation>户和人口以基准日为准。每户只入账一次，积分入户的账户。</translation>
    </message>
    <message>
        <source>New award round</source>
        <translation>新建评选轮次</translation>
    </message>
    <message>
        <source>Open the round</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Points for each</source>
        <translation>每户（人）积分</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>基准日</translation>
    </message>
    <message>
        <source>The half-year is over</source>
        <translation>半年已过</translation>
    </message>
    <message>
        <source>There is no fund yet: open one on the page of funds.</source>
        <translation>还没有资金项目，请先到“资金”页新建。</translation>
    </message>
</context>
<context>
    <name>NoCardDialog</name>
    <message>
        <source>I have the ID in my hand</source>
        <translation>身份证在我手上</translation>
    </message>
    <message>
        <source>Its last four</source>
        <translation>证件后四位</translation>
    </message>
    <message>
        <source>Look at the ID, then tick with the space bar that you have it.</source>
        <translation>请先看身份证，再按空格勾选。</translation>
    </message>
    <message>
        <source>Name, initials, or telephone</source>
        <translation>姓名、首字母或电话</translation>
    </message>
    <message>
        <source>Redeem without the card</source>
        <translation>无卡兑换</translation>
    </message>
    <message>
        <source>Serve  Enter</source>
        <translation>办理  Enter</translation>
    </message>
    <message>
        <source>↑ ↓ choose the person, Enter goes on to the ID.</source>
        <translation>用 ↑ ↓ 选人，回车后核对身份证。</translation>
    </message>
</context>
<context>
    <name>NoCardPart</name>
    <message>
        <source>No card</source>
        <translation>无卡</translation>
    </message>
    <message>
        <source>The basket was filled for {name}. Book it or put it aside first.</source>
        <translation>这一单是{name}的，请先入账或挂单。</translation>
    </message>
    <message>
        <source>The card is not here: sight the ID; booking takes a second person.</source>
        <translation>没带卡：核对身份证，入账要第二人确认。</translation>
    </message>
    <message>
        <source>{name}: ID sighted. Booking will ask for a second person.</source>
        <translation>{name}：已核对身份证，入账时需第二人确认。</translation>
    </message>
</context>
<context>
    <name>NominationPanel</name>
    <message>
        <source>Nomination form</source>
        <translation>提名表</translation>
    </message>
    <message>
        <source>On to: {step}</source>
        <translation>进入{step}</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>活动照片</translation>
    </message>
    <message>
        <source>Photos of {activity}</source>
        <translation>{activity} 的照片</translation>
    </message>
    <message>
        <source>{village} nomination form</source>
        <translation>{village}提名表</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message numerus="yes">
        <source>%n full day(s)</source>
        <translation>
            <numerusform>满 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n objection(s) to decide</source>
        <translation>
            <numerusform>%n 件异议待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>It has to be posted again, and its days start anew.</source>
        <translation>须重新公示，天数重新算。</translation>
    </message>
    <message>
        <source>Nobody has objected.</source>
        <translation>没有异议。</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>On to: {step}</source>
        <translation>进入{step}</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>Post it again</source>
        <translation>重新公示</translation>
    </message>
    <message>
        <source>Post the notice</source>
        <translation>登记张贴</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>公示期</translation>
    </message>
    <message>
        <source>The list is not that far yet.</source>
        <translation>名单还没到这一步。</translation>
    </message>
    <message>
        <source>The list may be posted now.</source>
        <translation>可以张贴公示了。</translation>
    </message>
    <message>
        <source>The list was added to: its notice has to be posted again.</source>
        <translation>名单有增加，须重新公示。</translation>
    </message>
    <message>
        <source>Upheld. Strike {name} off in the nominations now.</source>
        <translation>异议成立，请到“提名”把{name}划去。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下公示</translation>
    </message>
    <message>
        <source>Withdraw the notice of {village}</source>
        <translation>撤下{village}的公示</translation>
    </message>
    <message>
        <source>a photo of the notice is missing</source>
        <translation>缺公示照片</translation>
    </message>
    <message>
        <source>can be approved from {day}</source>
        <translation>{day} 起可以审核</translation>
    </message>
    <message>
        <source>days running</source>
        <translation>公示中</translation>
    </message>
    <message>
        <source>objection open</source>
        <translation>异议待处理</translation>
    </message>
    <message>
        <source>photo missing</source>
        <translation>缺公示照片</translation>
    </message>
    <message>
        <source>time over</source>
        <translation>公示期满</translation>
    </message>
    <message>
        <source>whom it is about</source>
        <translation>当事户</translation>
    </message>
</context>
<context>
    <name>ObjectionDialog</name>
    <message>
        <source>About</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>An objection</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <source>From</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Take it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>The list waits until it is decided. What is written here is not published.</source>
        <translation>处理完之前名单不能审核。这里写的内容不公开。</translation>
    </message>
    <message>
        <source>empty: without a name</source>
        <translation>不填为匿名</translation>
    </message>
    <message>
        <source>the list as a whole</source>
        <translation>整份名单</translation>
    </message>
</context>
<context>
    <name>OfficersStep</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Add them later under Settings</source>
        <translation>以后在“设置”里补</translation>
    </message>
    <message>
        <source>First secret</source>
        <translation>初始密码或 PIN</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Nobody yet for: {roles}</source>
        <translation>还缺：{roles}</translation>
    </message>
    <message>
        <source>Three people are enough: one operates and may hold several roles, one audits, one administers (you). Rows without a name are left out; more accounts can be added later under Settings.</source>
        <translation>三个人就够：一人经办，可以兼几个岗位；一人监督；一人管理（就是您）。没填姓名的行不算，以后可在“设置”里添加。</translation>
    </message>
    <message>
        <source>auditor, or a second award officer</source>
        <translation>监督员或第二位评选录入员</translation>
    </message>
</context>
<context>
    <name>OpenShiftDialog</name>
    <message>
        <source>Days and their close …</source>
        <translation>班次与日结 …</translation>
    </message>
    <message>
        <source>No shift is open at {till}</source>
        <translation>{till} 还没有开班</translation>
    </message>
    <message>
        <source>Not now  Esc</source>
        <translation>以后再说  Esc</translation>
    </message>
    <message>
        <source>Open the shift</source>
        <translation>开班</translation>
    </message>
    <message>
        <source>Open the shift  Enter</source>
        <translation>开班  Enter</translation>
    </message>
    <message>
        <source>{name}, open your shift; then you can serve. Enter is enough.</source>
        <translation>{name}，按回车开班，就可以接待了。</translation>
    </message>
</context>
<context>
    <name>OrderForm</name>
    <message>
        <source>Activity</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Counted on</source>
        <translation>统计日</translation>
    </message>
    <message>
        <source>Credited to</source>
        <translation>记入</translation>
    </message>
    <message>
        <source>Earlier list</source>
        <translation>以前的名单</translation>
    </message>
    <message>
        <source>Festival</source>
        <translation>节日</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>事由</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points a head</source>
        <translation>每人积分</translation>
    </message>
    <message>
        <source>Points each</source>
        <translation>每份积分</translation>
    </message>
    <message>
        <source>Post the lists for seven days first</source>
        <translation>名单先公示七天</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Registered as</source>
        <translation>户类型</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>发给谁</translation>
    </message>
    <message>
        <source>Took place on</source>
        <translation>举行日期</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>发放类别</translation>
    </message>
    <message>
        <source>Why no notice</source>
        <translation>不公示的理由</translation>
    </message>
    <message>
        <source>all households</source>
        <translation>所有户</translation>
    </message>
    <message>
        <source>all villages</source>
        <translation>所有村</translation>
    </message>
    <message>
        <source>{year}-{month}</source>
        <translation>{year}年{month}月</translation>
    </message>
</context>
<context>
    <name>OtherCardQuestion</name>
    <message>
        <source>Another card on this basket</source>
        <translation>这一单扫了另一张卡</translation>
    </message>
    <message>
        <source>Put aside and serve the next</source>
        <translation>挂单，办下一位</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>不换</translation>
    </message>
    <message>
        <source>The basket was filled for {now}; the card is that of {other}. Put the basket aside and serve {other}, or pay for this basket with the new card?</source>
        <translation>这一单是{now}的，刚扫的是{other}的卡。把这一单挂起来先给{other}办，还是这一单改用新卡？</translation>
    </message>
    <message>
        <source>This basket, new card</source>
        <translation>这一单改用新卡</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>About</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>处理日期</translation>
    </message>
    <message>
        <source>If it is upheld, strike the household off as well: that needs a second person and no new notice.</source>
        <translation>异议成立的，还要把该户划去：须第二人确认，不用重新公示。</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>The objection is decided</source>
        <translation>处理异议</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>the list as a whole</source>
        <translation>整份名单</translation>
    </message>
    <message>
        <source>upheld</source>
        <translation>成立</translation>
    </message>
</context>
<context>
    <name>Overviews</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>1 August, Army Day</source>
        <translation>八一建军节</translation>
    </message>
    <message>
        <source>1 July, Party Day</source>
        <translation>七一</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Days from opening to crediting</source>
        <translation>从立项到入账（天）</translation>
    </message>
    <message>
        <source>Double Ninth Festival</source>
        <translation>重阳节</translation>
    </message>
    <message>
        <source>Dragon Boat Festival</source>
        <translation>端午节</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>名单户数</translation>
    </message>
    <message>
        <source>Lantern Festival</source>
        <translation>元宵节</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month and its year in Qt's form</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Mid-Autumn Festival</source>
        <translation>中秋节</translation>
    </message>
    <message>
        <source>National Day</source>
        <translation>国庆节</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>名单人数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Share of the village's households</source>
        <translation>占全村户数</translation>
    </message>
    <message>
        <source>Spring Festival</source>
        <translation>春节</translation>
    </message>
    <message>
        <source>Struck off</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全镇</translation>
    </message>
    <message>
        <source>over on {day}</source>
        <translation>{day} 期满</translation>
    </message>
    <message>
        <source>the longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>应于 {day}</translation>
    </message>
    <message>
        <source>{festival} {year}</source>
        <translation>{year}年{festival}</translation>
    </message>
    <message>
        <source>{villages} and {count} more</source>
        <translation>{villages}等，另 {count} 个村</translation>
    </message>
</context>
<context>
    <name>PageHead</name>
    <message>
        <source>Award rounds</source>
        <translation>评选</translation>
    </message>
    <message>
        <source>New grant</source>
        <translation>新建发放</translation>
    </message>
    <message>
        <source>New round</source>
        <translation>新建轮次</translation>
    </message>
    <message>
        <source>No round yet</source>
        <translation>还没有轮次</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>表和纸</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>换轮次</translation>
    </message>
    <message>
        <source>reference date {day}</source>
        <translation>基准日 {day}</translation>
    </message>
    <message>
        <source>{points} a head</source>
        <translation>每人 {points}</translation>
    </message>
    <message>
        <source>{points} each</source>
        <translation>每户 {points}</translation>
    </message>
    <message>
        <source>{round} (archived)</source>
        <translation>{round}（已归档）</translation>
    </message>
    <message>
        <source>{round} (given up)</source>
        <translation>{round}（已作废）</translation>
    </message>
</context>
<context>
    <name>PageHelp</name>
    <message>
        <source>A barcode finds its goods; an unknown one begins new goods.</source>
        <translation>扫条码找到商品；没有的条码可以新建商品。</translation>
    </message>
    <message>
        <source>All that the books know of the household, to look at and to print.</source>
        <translation>一户一档：账上关于这一户的全部内容，可看可打印。</translation>
    </message>
    <message>
        <source>Choose a line; Enter opens the place where it can be mended.</source>
        <translation>选一行，按回车打开能处理它的地方。</translation>
    </message>
    <message>
        <source>Choose a person; the record stands beside.</source>
        <translation>选人，旁边就是档案。</translation>
    </message>
    <message>
        <source>Choose a section; Enter goes in.</source>
        <translation>选一项，按回车进入。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Green is in order, yellow waits for somebody, red needs you today.</source>
        <translation>绿色正常，黄色等人处理，红色今天就要办。</translation>
    </message>
    <message>
        <source>Lock the window.</source>
        <translation>锁定窗口。</translation>
    </message>
    <message>
        <source>Marks who has signed on credited lists; or scan a signed sheet's code.</source>
        <translation>标记入账名单的签收；也可以扫签好的表上的条码。</translation>
    </message>
    <message>
        <source>Name, first letters of pinyin, last four of the ID, or telephone; or scan a card.</source>
        <translation>输入姓名、拼音首字母、身份证末四位或电话，也可以扫卡。</translation>
    </message>
    <message>
        <source>One step back: closes messages and dialogs.</source>
        <translation>退一步：关掉提示和小窗口。</translation>
    </message>
    <message>
        <source>Open a round, enter each village's list, publish it, have it approved, credit it.</source>
        <translation>新建轮次，录入各村名单，公示，审批，发放积分。</translation>
    </message>
    <message>
        <source>Open the pages; Ctrl+0 lists them.</source>
        <translation>打开各页；Ctrl+0 列出全部。</translation>
    </message>
    <message>
        <source>Opens the marked list. Each cell is kept.</source>
        <translation>打开选中的名单；每格填完就保存。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫码</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Set up a fund, then appropriate points to it; a second person confirms.</source>
        <translation>先建资金项目，再拨入积分；要第二个人确认。</translation>
    </message>
    <message>
        <source>The fund's statement on any day.</source>
        <translation>资金项目任意一天的对账单。</translation>
    </message>
    <message>
        <source>To the next field or button, and back.</source>
        <translation>到下一个输入框或按钮；加 Shift 往回。</translation>
    </message>
    <message>
        <source>Who holds points; announce, put off, let expire, close the fund.</source>
        <translation>谁还有积分；公告到期、延期、作废、结项。</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Awards</source>
        <translation>评选</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>购物卡</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>Funds</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品库存</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>PaperApprovalDialog</name>
    <message>
        <source>Approved on paper</source>
        <translation>书面审批</translation>
    </message>
    <message>
        <source>Choose the scan</source>
        <translation>选择扫描件</translation>
    </message>
    <message>
        <source>Confirm the paper</source>
        <translation>确认书面审批</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>审批领导</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>扫描件</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签批日期</translation>
    </message>
    <message>
        <source>The leader has signed the approval sheet. Its scan is kept with the round.</source>
        <translation>领导已在审批表上签字，扫描件随本轮保存。</translation>
    </message>
    <message>
        <source>The signed approval sheet</source>
        <translation>签字的审批表</translation>
    </message>
    <message>
        <source>Village lists</source>
        <translation>各村名单</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村</translation>
    </message>
</context>
<context>
    <name>PaperDayPart</name>
    <message>
        <source>Book this basket or put it aside, then go on with paper vouchers.</source>
        <translation>请先把这一单入账或挂单，再补录停电凭证。</translation>
    </message>
    <message>
        <source>Enter what was written while the power was out; print numbered forms.</source>
        <translation>补录停电时手写的凭证；打印带编号的空白凭证。</translation>
    </message>
    <message>
        <source>Entered before?</source>
        <translation>是否已经录过？</translation>
    </message>
    <message>
        <source>It was another purchase: book it</source>
        <translation>是另一次领取，入账</translation>
    </message>
    <message>
        <source>Paper days</source>
        <translation>停电补录</translation>
    </message>
    <message>
        <source>Paper voucher {number} of {day}</source>
        <translation>停电凭证 {number}（{day}）</translation>
    </message>
    <message>
        <source>Paper voucher {number}: type the card's number, then the goods as written.</source>
        <translation>停电凭证 {number}：输入卡号，再按凭证录商品。</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source> forms</source>
        <translation> 份</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) still out.</source>
        <translation>
            <numerusform>还有 %n 个编号未收回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Day on the form</source>
        <translation>凭证上的日期</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>补录这张</translation>
    </message>
    <message>
        <source>Make void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>No number is out.</source>
        <translation>没有未收回的编号。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Number {number} is void. Keep the form with the others.</source>
        <translation>{number} 号已作废，凭证请一并保存。</translation>
    </message>
    <message>
        <source>Number, or scan it</source>
        <translation>编号，可扫码</translation>
    </message>
    <message>
        <source>Numbers {first} to {last} are printed: {place}</source>
        <translation>已打印 {first} 至 {last} 号：{place}</translation>
    </message>
    <message>
        <source>Paper days</source>
        <translation>停电补录</translation>
    </message>
    <message>
        <source>Paper vouchers {first}-{last}</source>
        <translation>停电凭证 {first}-{last}</translation>
    </message>
    <message>
        <source>Print forms before the power goes.</source>
        <translation>请在停电之前打印好凭证。</translation>
    </message>
    <message>
        <source>Print its sheets again</source>
        <translation>重印这一批</translation>
    </message>
    <message>
        <source>Print new forms</source>
        <translation>打印新凭证</translation>
    </message>
    <message>
        <source>Printed on</source>
        <translation>印制日期</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Why is it void, or printed again?</source>
        <translation>作废或重印的原因</translation>
    </message>
    <message>
        <source>Why it is still out</source>
        <translation>未收回原因</translation>
    </message>
    <message>
        <source>{points} points short: {name}</source>
        <translation>{name}差 {points} 分</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Saved as {path}, since no printer is chosen.</source>
        <translation>没有选打印机，已存为 {path}。</translation>
    </message>
    <message>
        <source>Sent to the printer {printer}.</source>
        <translation>已送打印机 {printer}。</translation>
    </message>
</context>
<context>
    <name>PapersDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Papers of the round</source>
        <translation>这一轮的表和纸</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print on A3</source>
        <translation>打 A3</translation>
    </message>
    <message>
        <source>Prints a notice on A3.</source>
        <translation>用 A3 纸打印公示。</translation>
    </message>
    <message>
        <source>Save as a workbook</source>
        <translation>存成表格</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已存为 {path}。</translation>
    </message>
    <message>
        <source>Saves a form or list as a workbook.</source>
        <translation>把表或名单存成 Excel 表格。</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Excel 表格 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message numerus="yes">
        <source>%n row(s) stay out, they stand first.</source>
        <translation>
            <numerusform>%n 行不能加入，排在最前。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Columns not used: {columns}.</source>
        <translation>没有用到的列：{columns}。</translation>
    </message>
    <message>
        <source>Paste into the list</source>
        <translation>粘贴到名单</translation>
    </message>
    <message>
        <source>Rows as they were understood</source>
        <translation>识别结果</translation>
    </message>
    <message numerus="yes">
        <source>Take %n row(s)</source>
        <translation>
            <numerusform>加入 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{new} to add, {changed} with new scores, {same} as they are.</source>
        <translation>新增 {new} 户，更新分数 {changed} 户，{same} 户没有变化。</translation>
    </message>
</context>
<context>
    <name>PersonChoice</name>
    <message>
        <source>Not above? Staff number</source>
        <translation>不在上面？输入工号</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>1950-03</source>
        <translation>1950-03</translation>
    </message>
    <message>
        <source>1975-07</source>
        <translation>1975-07</translation>
    </message>
    <message>
        <source>2026-06-18</source>
        <translation>2026-06-18</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Correct the record of {name}</source>
        <translation>更正{name}的档案</translation>
    </message>
    <message>
        <source>Day of coming</source>
        <translation>到本镇日期</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>在本镇</translation>
    </message>
    <message>
        <source>Household number</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>入党时间</translation>
    </message>
    <message>
        <source>Joined the Party</source>
        <translation>入党时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新建人员</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>是党员</translation>
    </message>
    <message>
        <source>Reason or document</source>
        <translation>原因或依据文书</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Relation to the head</source>
        <translation>与户主关系</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Sex and birth date of the ID number win over what is typed.</source>
        <translation>性别和出生日期以身份证号为准。</translation>
    </message>
    <message>
        <source>Since when here</source>
        <translation>何时在本镇</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The roster has no village yet. Import a roster first.</source>
        <translation>花名册里还没有村，请先导入花名册。</translation>
    </message>
    <message>
        <source>This is somebody else of the same name</source>
        <translation>这是同名的另一个人</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>all the time: the roster lacked this person</source>
        <translation>一直在本镇，花名册漏登</translation>
    </message>
    <message>
        <source>born on</source>
        <translation>出生于</translation>
    </message>
    <message>
        <source>empty: no household</source>
        <translation>不填：无户</translation>
    </message>
    <message>
        <source>ends in {tail}; empty keeps it</source>
        <translation>末四位 {tail}；不填则不变</translation>
    </message>
    <message>
        <source>moved or married in on</source>
        <translation>迁入或婚入于</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>reason or document</source>
        <translation>原因或依据文书</translation>
    </message>
    <message>
        <source>{codes} in the name cannot be printed: slips show “〓”, and no card is made. If the name is right, save: it stays noted.</source>
        <translation>姓名中的 {codes} 印不出来：小票上印作“〓”，不能制卡。姓名无误就照常保存，备注里会记下。</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it as 1950-03-07 or 1950-03.</source>
        <translation>“{text}”不是日期，请写成 1950-03-07 或 1950-03。</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Again  Backspace</source>
        <translation>重拍  Backspace</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Closes this window; no photo is kept.</source>
        <translation>关闭窗口，不留照片。</translation>
    </message>
    <message>
        <source>Lets the picture move again.</source>
        <translation>回到画面重拍。</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>Take it  Space</source>
        <translation>拍照  空格</translation>
    </message>
    <message>
        <source>Takes the photo, then uses it.</source>
        <translation>拍下，再按一次就采用。</translation>
    </message>
    <message>
        <source>The camera gives no picture. Another program may be using it, or it was unplugged.</source>
        <translation>摄像头没有画面：可能别的程序正在用，或已拔掉。</translation>
    </message>
    <message>
        <source>The camera starts …</source>
        <translation>摄像头正在打开……</translation>
    </message>
    <message>
        <source>Use it  Enter</source>
        <translation>用这张  Enter</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>退格</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Address (may stay empty)</source>
        <translation>地址（可不填）</translation>
    </message>
    <message>
        <source>Opening hours (may stay empty)</source>
        <translation>营业时间（可不填）</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店名称</translation>
    </message>
    <message>
        <source>Telephone for lost cards</source>
        <translation>挂失电话</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇名称</translation>
    </message>
    <message>
        <source>Township, store and telephone are printed on cards and slips.</source>
        <translation>乡镇、门店和挂失电话会印在卡和小票上。</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>&amp;Count people on a day…</source>
        <translation>某日人口数(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Registration labels…</source>
        <translation>登记状态标签(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Villages and groups…</source>
        <translation>村和组(&amp;V)…</translation>
    </message>
    <message>
        <source>Add label</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Add village</source>
        <translation>添加村</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a village of today with groups.</source>
        <translation>请选一个现在的、分了组的村。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Done, and kept by date.</source>
        <translation>已办理，并按日期留存。</translation>
    </message>
    <message>
        <source>Enter on a label: offer it, or no longer.</source>
        <translation>在标签上按回车：提供或不再提供。</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Groups of {village} that become one</source>
        <translation>{village}的哪些组合并（或改名）</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>户数</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>是否可选</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Make them one</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merge or rename groups</source>
        <translation>组合并或改名</translation>
    </message>
    <message>
        <source>Merge or rename villages</source>
        <translation>村合并或改名</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>No village yet.</source>
        <translation>还没有村。</translation>
    </message>
    <message>
        <source>Nobody is known on that day.</source>
        <translation>那一天没有人员记录。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>People on a day</source>
        <translation>某日人口数</translation>
    </message>
    <message>
        <source>Print door notices</source>
        <translation>打印各户联系卡</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Registration labels</source>
        <translation>登记状态标签</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>Village, groups</source>
        <translation>村、组</translation>
    </message>
    <message>
        <source>Villages and groups</source>
        <translation>村和组</translation>
    </message>
    <message>
        <source>Villages that become one</source>
        <translation>哪些村合并（或改名）</translation>
    </message>
    <message>
        <source>a new label</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>became {village}</source>
        <translation>并为{village}</translation>
    </message>
    <message>
        <source>decision or document, kept in the history</source>
        <translation>依据的决定或文件，留在历史里</translation>
    </message>
    <message>
        <source>door notice</source>
        <translation>帮扶联系卡</translation>
    </message>
    <message>
        <source>name of a village to add</source>
        <translation>要添加的村名</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>不提供</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>提供</translation>
    </message>
    <message>
        <source>was {villages}</source>
        <translation>原{villages}</translation>
    </message>
    <message>
        <source>{people} people in {households} households</source>
        <translation>{households} 户，{people} 人</translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>It is posted</source>
        <translation>已张贴</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Post the paper that carries this version, and take a photo of it.</source>
        <translation>请张贴印有这个版本号的公示，并拍照。</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>张贴日期</translation>
    </message>
    <message>
        <source>The notice of {village} is posted</source>
        <translation>{village}公示已张贴</translation>
    </message>
    <message>
        <source>The result notice of {village} is posted</source>
        <translation>{village}结果公示已张贴</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>{days} full days, the posting day not counted: until the end of {last}. It can be approved from {ready}.</source>
        <translation>张贴当天不算，满 {days} 天，到 {last} 止；{ready} 起可以审核。</translation>
    </message>
</context>
<context>
    <name>PracticePart</name>
    <message>
        <source>Begin practice</source>
        <translation>开始练习</translation>
    </message>
    <message>
        <source>End practice</source>
        <translation>结束练习</translation>
    </message>
    <message>
        <source>First finish this basket, or put it aside; then practise.</source>
        <translation>请先办完或挂起这一单，再练习。</translation>
    </message>
    <message>
        <source>Practise</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Practise on a copy that is thrown away; the same key ends it.</source>
        <translation>在用完即删的副本上练习；再按一次结束。</translation>
    </message>
    <message>
        <source>Practise?</source>
        <translation>开始练习吗？</translation>
    </message>
    <message>
        <source>Preparing the copy to practise on …</source>
        <translation>正在准备练习用的副本……</translation>
    </message>
    <message>
        <source>The counter opens on a copy of the books. Nothing that is done there counts, and the copy is thrown away afterwards. Slips say that they are practice.</source>
        <translation>收银台会打开账本的副本。练习中做的都不算数，结束后副本就删掉。打出的小票上注明“练习”。</translation>
    </message>
</context>
<context>
    <name>PracticeWindow</name>
    <message>
        <source>End practice  Ctrl+T</source>
        <translation>结束练习  Ctrl+T</translation>
    </message>
    <message>
        <source>Nothing that is done here counts. Give out no goods.</source>
        <translation>这里做的都不算数，不要发放商品。</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>练习</translation>
    </message>
    <message>
        <source>Practice – nothing counts</source>
        <translation>练习——都不算数</translation>
    </message>
</context>
<context>
    <name>PrintQueueDialog</name>
    <message>
        <source>A slip leaves this list once it is printed.</source>
        <translation>打出来的小票会从这里消失。</translation>
    </message>
    <message>
        <source>Choose a slip.</source>
        <translation>选一张小票。</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Closes this window; the slips keep waiting.</source>
        <translation>关闭窗口；小票照样等着打印。</translation>
    </message>
    <message>
        <source>It will not be printed. F9 can still print it.</source>
        <translation>这张小票不打印了；需要时仍可用 F9 补打。</translation>
    </message>
    <message>
        <source>Let it go  Del</source>
        <translation>不打印了  Del</translation>
    </message>
    <message>
        <source>Lets the marked slip go; its reason is asked for.</source>
        <translation>选中的不打印了，要写原因。</translation>
    </message>
    <message>
        <source>No slip waits.</source>
        <translation>没有待打印的小票</translation>
    </message>
    <message>
        <source>Print again  Enter</source>
        <translation>重新打印  Enter</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>正在打印……</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>排队时间</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Slips waiting for the printer</source>
        <translation>待打印的小票</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Tries to print again what waits.</source>
        <translation>把待打印的再打一次。</translation>
    </message>
    <message>
        <source>What the last try said</source>
        <translation>上次没打成的原因</translation>
    </message>
    <message>
        <source>Why is it not needed? Then Enter; Esc keeps it</source>
        <translation>为什么不用打印？写明后按回车；按 Esc 保留</translation>
    </message>
    <message>
        <source>folder cannot be written</source>
        <translation>文件夹写不进去</translation>
    </message>
    <message>
        <source>printer did not take it</source>
        <translation>打印机没有收下</translation>
    </message>
    <message>
        <source>printer not there</source>
        <translation>打印机没有接上</translation>
    </message>
    <message>
        <source>{slip}, copy {copy}</source>
        <translation>{slip}，补打第 {copy} 联</translation>
    </message>
</context>
<context>
    <name>PrintQueuePart</name>
    <message>
        <source>See which slips wait for the printer, and try again.</source>
        <translation>看哪些小票还没打出来，并重打。</translation>
    </message>
    <message>
        <source>Slips waiting</source>
        <translation>待打印</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>A4 paper</source>
        <translation>A4 纸</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>购物卡</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>存成 PDF 文件</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已存为 {path}。</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>已送到打印机 {printer}。</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Test card</source>
        <translation>测试卡</translation>
    </message>
    <message>
        <source>Test page</source>
        <translation>测试页</translation>
    </message>
    <message>
        <source>Test page A4</source>
        <translation>A4 测试页</translation>
    </message>
    <message>
        <source>Test page for slips</source>
        <translation>小票测试页</translation>
    </message>
    <message>
        <source>Width of the slip paper</source>
        <translation>小票纸宽</translation>
    </message>
    <message>
        <source>Without a printer, pages are kept as PDF files in {folder}</source>
        <translation>没有选打印机时，页面存成 PDF，放在 {folder}</translation>
    </message>
    <message>
        <source>{printer} (not there now)</source>
        <translation>{printer}（现在找不到）</translation>
    </message>
</context>
<context>
    <name>Prints</name>
    <message>
        <source>Card</source>
        <translation>卡尾号</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>张数</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持卡人</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>打印次数</translation>
    </message>
    <message>
        <source>blank card</source>
        <translation>空白卡</translation>
    </message>
</context>
<context>
    <name>PrintsDialog</name>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Cards that were printed together</source>
        <translation>一起打印的卡</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>完成  Esc</translation>
    </message>
    <message>
        <source>Each print is counted.</source>
        <translation>每次打印都计数。</translation>
    </message>
    <message>
        <source>No card was printed yet.</source>
        <translation>还没有打印过卡。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message numerus="yes">
        <source>Print %n card(s) again</source>
        <translation>
            <numerusform>重印 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重印</translation>
    </message>
    <message>
        <source>Printed before</source>
        <translation>打印记录</translation>
    </message>
    <message>
        <source>What was printed</source>
        <translation>打印过的各批</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Opening the books …</source>
        <translation>正在打开账本……</translation>
    </message>
    <message>
        <source>The books cannot be opened</source>
        <translation>账本打不开</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Accounts</source>
        <translation>账户余额</translation>
    </message>
    <message>
        <source>All in place; rules: {count}</source>
        <translation>都在；规则 {count} 条</translation>
    </message>
    <message>
        <source>Appropriated = undistributed + held + redeemed + expired; funds: {count}</source>
        <translation>拨款＝未发＋余额＋已兑＋过期，差 0；资金 {count} 项</translation>
    </message>
    <message>
        <source>Audit events</source>
        <translation>操作记录链</translation>
    </message>
    <message>
        <source>Award rounds</source>
        <translation>评选轮次</translation>
    </message>
    <message>
        <source>Awards</source>
        <translation>评选入账</translation>
    </message>
    <message>
        <source>Balances agree with the transfers; accounts: {count}</source>
        <translation>余额与分录一致；账户 {count} 个</translation>
    </message>
    <message>
        <source>Books in balance</source>
        <translation>账本平衡</translation>
    </message>
    <message>
        <source>Cards agree with the roster; cards: {count}</source>
        <translation>与花名册一致；卡 {count} 张</translation>
    </message>
    <message>
        <source>Cards and holders</source>
        <translation>卡与持卡人</translation>
    </message>
    <message>
        <source>Credited as listed and approved; awards: {count}</source>
        <translation>按名单入账；共 {count} 笔</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>数据库文件</translation>
    </message>
    <message>
        <source>Every hash follows; events: {count}</source>
        <translation>前后相接，没有改动；记录 {count} 条</translation>
    </message>
    <message>
        <source>Every hash follows; vouchers: {count}</source>
        <translation>前后相接，没有改动；凭证 {count} 张</translation>
    </message>
    <message>
        <source>Found in the chains; heads: {count}</source>
        <translation>都在链中；链头 {count} 个</translation>
    </message>
    <message>
        <source>Guards</source>
        <translation>账本保护</translation>
    </message>
    <message>
        <source>Heads from paper</source>
        <translation>纸上链头</translation>
    </message>
    <message>
        <source>Histories</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Histories end in what is true now, merged accounts are empty; periods: {count}</source>
        <translation>历史与现状一致，已合并账户无积分；共 {count} 段</translation>
    </message>
    <message>
        <source>Kept beside vouchers</source>
        <translation>凭证附记</translation>
    </message>
    <message>
        <source>Met on, posted and approved before they were credited; lists: {count}</source>
        <translation>入账前四议、公示、审批齐全；共 {count} 份名单</translation>
    </message>
    <message>
        <source>No gap in vouchers and receipts; numbers: {count}</source>
        <translation>凭证号、小票号没有断号；共 {count} 号</translation>
    </message>
    <message>
        <source>None leads nowhere; kinds: {count}</source>
        <translation>没有落空；{count} 类</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Points and pieces agree with lines and moves; receipts: {count}</source>
        <translation>分数、件数与明细和出库一致；小票 {count} 张</translation>
    </message>
    <message>
        <source>Proxies, paper vouchers and countersignatures agree; notes: {count}</source>
        <translation>代领、纸质凭证、补签与凭证一致；共 {count} 条</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>References</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Remainders agree with the moves; lots: {count}</source>
        <translation>结存与流水一致；批次 {count} 个</translation>
    </message>
    <message>
        <source>Shifts and days</source>
        <translation>班次与日结</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Sums, numbers and heads agree with the vouchers; shifts: {count}</source>
        <translation>合计、号码、链头与凭证一致；共 {count} 班</translation>
    </message>
    <message>
        <source>The file is whole</source>
        <translation>文件完好</translation>
    </message>
    <message>
        <source>Voucher chains</source>
        <translation>凭证链</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>未发</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>purse</source>
        <translation>专项余额</translation>
    </message>
    <message>
        <source>redeemed</source>
        <translation>已兑</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>ProxiesTab</name>
    <message>
        <source>Authorise somebody …</source>
        <translation>登记代领人…</translation>
    </message>
    <message>
        <source>Name, relation</source>
        <translation>姓名、关系</translation>
    </message>
    <message>
        <source>Nobody has ever been authorised.</source>
        <translation>还没有授权过代领人。</translation>
    </message>
    <message>
        <source>Points left</source>
        <translation>剩余可领</translation>
    </message>
    <message>
        <source>Proxies</source>
        <translation>代领人</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>收回授权</translation>
    </message>
    <message>
        <source>Taken back: from today on nobody collects under it.</source>
        <translation>已收回，今天起不能再凭此代领。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Why it is taken back</source>
        <translation>收回原因</translation>
    </message>
    <message>
        <source>good</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未到起始日</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>已收回</translation>
    </message>
    <message>
        <source>used up or over</source>
        <translation>用完或到期</translation>
    </message>
    <message>
        <source>{proxy} may collect until {until}.</source>
        <translation>{proxy}可代领至 {until}。</translation>
    </message>
</context>
<context>
    <name>ProxyDialog</name>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Collects this once</source>
        <translation>临时代领人</translation>
    </message>
    <message>
        <source>Enter takes the marked row, or the name that was typed.</source>
        <translation>回车选用选中的一行，或填写的姓名。</translation>
    </message>
    <message>
        <source>ID ends in</source>
        <translation>证件尾号</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余可领</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name, as on the ID</source>
        <translation>姓名，与身份证一致</translation>
    </message>
    <message>
        <source>Nobody has a standing authorisation.</source>
        <translation>没有长期授权的代领人。</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>与持卡人关系</translation>
    </message>
    <message>
        <source>Take  Enter</source>
        <translation>选用  Enter</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>The holder is here</source>
        <translation>本人领取</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效至</translation>
    </message>
    <message>
        <source>Who collects for {name}?</source>
        <translation>谁替{name}领取？</translation>
    </message>
    <message>
        <source>Without the card only somebody with a standing authorisation collects.</source>
        <translation>没有带卡时，只有长期授权的人可以代领。</translation>
    </message>
    <message>
        <source>son, neighbour, village officer …</source>
        <translation>儿子、邻居、村干部等</translation>
    </message>
</context>
<context>
    <name>ProxyPart</name>
    <message>
        <source>First scan the holder's card, then say who collects.</source>
        <translation>请先扫持卡人的卡，再选代领人。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代领</translation>
    </message>
    <message>
        <source>Somebody collects for the holder; the slip names both.</source>
        <translation>别人替持卡人领取，小票上写明两人。</translation>
    </message>
    <message>
        <source>The holder collects.</source>
        <translation>由持卡人本人领取。</translation>
    </message>
    <message>
        <source>{proxy} ({relation}) collects for {name}. The slip names both.</source>
        <translation>{proxy}（{relation}）替{name}领取，小票上写明两人。</translation>
    </message>
</context>
<context>
    <name>PublishedPanel</name>
    <message>
        <source> (posted for the {nth}. time)</source>
        <translation>（第 {nth} 次张贴）</translation>
    </message>
    <message>
        <source>A3</source>
        <translation>A3</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Photos of the notice of {village}</source>
        <translation>{village}公示照片</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>张贴</translation>
    </message>
    <message>
        <source>Posted as version {version}. Now take a photo and add it: Ctrl+J.</source>
        <translation>已登记张贴，版本 {version}。请拍照并添加：Ctrl+J。</translation>
    </message>
    <message>
        <source>Print A4</source>
        <translation>打印 A4</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>{village} notice</source>
        <translation>{village}公示</translation>
    </message>
    <message>
        <source>{village} notice board</source>
        <translation>{village}公示栏</translation>
    </message>
</context>
<context>
    <name>PublishedRowDialog</name>
    <message>
        <source>Household of</source>
        <translation>户主</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Put {name} back on the list</source>
        <translation>把{name}恢复到名单</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Strike off</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>Strike {name} off the list</source>
        <translation>把{name}从名单划去</translation>
    </message>
    <message>
        <source>The notice of {village} is posted. If {name} stood on it just so, it goes on; otherwise it has to be posted again and its days start anew.</source>
        <translation>{village}已公示。公示上原样有{name}的，公示继续；否则须重新公示，天数重新算。</translation>
    </message>
    <message>
        <source>The notice of {village} is posted. It goes on without {name}: no new notice is needed, but a reason and a second person are.</source>
        <translation>{village}已公示。划去{name}不用重新公示，但要写明原因、由第二人确认。</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
</context>
<context>
    <name>QuickKeysDialog</name>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Closes this window; nothing is changed.</source>
        <translation>关闭窗口，什么都不改。</translation>
    </message>
    <message>
        <source>From tile to tile.</source>
        <translation>在格子之间移动。</translation>
    </message>
    <message>
        <source>Quick keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Takes the goods of that tile.</source>
        <translation>选那一格的商品。</translation>
    </message>
    <message>
        <source>Takes the goods of the marked tile.</source>
        <translation>选当前这一格的商品。</translation>
    </message>
    <message>
        <source>The page before, and the next one.</source>
        <translation>上一页、下一页。</translation>
    </message>
    <message>
        <source>The tile's key, or arrows and Enter. Page Up, Page Down: other pages.</source>
        <translation>按格子上的键，或用方向键选好按回车。PgUp、PgDn 翻页。</translation>
    </message>
</context>
<context>
    <name>QuickKeysPart</name>
    <message>
        <source>Choose goods that have no barcode from tiles.</source>
        <translation>没有条码的商品，从格子里选。</translation>
    </message>
    <message>
        <source>Quick keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>There are no quick keys yet. The storekeeper arranges them.</source>
        <translation>还没有快捷键，请库管员在商品页里排好。</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Do it</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Print a slip for the holder</source>
        <translation>给持卡人打一张凭条</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason, kept with the card</source>
        <translation>原因（随卡保存）</translation>
    </message>
    <message>
        <source>This card also opens the household's account</source>
        <translation>这张卡也可用家庭账户</translation>
    </message>
</context>
<context>
    <name>RecallDialog</name>
    <message>
        <source>Baskets put aside</source>
        <translation>挂起的单子</translation>
    </message>
    <message>
        <source>Brings the marked basket back.</source>
        <translation>取回选中的一单。</translation>
    </message>
    <message>
        <source>Choose a basket; type to look for one.</source>
        <translation>选一单；输入几个字可以查找。</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>Closes this window; nothing is changed.</source>
        <translation>关闭窗口，什么都不改。</translation>
    </message>
    <message>
        <source>Enter brings the marked basket back.</source>
        <translation>按回车取回选中的一单。</translation>
    </message>
    <message>
        <source>Give up  Del</source>
        <translation>作废  Del</translation>
    </message>
    <message>
        <source>Given up; the reason is kept.</source>
        <translation>已作废，原因已记下。</translation>
    </message>
    <message>
        <source>Gives the marked basket up; its reason is asked for.</source>
        <translation>作废选中的一单，要写原因。</translation>
    </message>
    <message>
        <source>No basket is put aside. F6 puts one there.</source>
        <translation>没有挂起的单子。按 F6 可挂单。</translation>
    </message>
    <message>
        <source>Part of the name</source>
        <translation>名字中的几个字</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>挂起时间</translation>
    </message>
    <message>
        <source>Whose, or what</source>
        <translation>持卡人或商品</translation>
    </message>
    <message>
        <source>Why is it given up? Then Enter; Esc keeps it</source>
        <translation>为什么作废？写好按回车；Esc 保留</translation>
    </message>
</context>
<context>
    <name>RecordChanges</name>
    <message numerus="yes">
        <source>%n card(s) issued.</source>
        <translation>
            <numerusform>已发卡 %n 张。</numerusform>
        </translation>
    </message>
    <message>
        <source>Done, and noted on the card.</source>
        <translation>已办理，并记入该卡。</translation>
    </message>
    <message>
        <source>The record is corrected.</source>
        <translation>档案已更正。</translation>
    </message>
    <message>
        <source>The remark is settled.</source>
        <translation>备注已处理。</translation>
    </message>
    <message>
        <source>{name} has a new card ending in {tail}. Ctrl+P prints it.</source>
        <translation>已给{name}发卡，尾号 {tail}。按 Ctrl+P 打印。</translation>
    </message>
    <message>
        <source>{name} is on the roster.</source>
        <translation>{name}已录入花名册。</translation>
    </message>
</context>
<context>
    <name>RecordFacts</name>
    <message>
        <source>(not verified)</source>
        <translation>（未验证）</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>身故日期</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Joined to</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>Left the township</source>
        <translation>迁出本镇</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>户编号</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>登记状态</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>帮扶责任人</translation>
    </message>
    <message>
        <source>Sex, age</source>
        <translation>性别年龄</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村组</translation>
    </message>
    <message>
        <source>belongs to no household</source>
        <translation>不属于任何户</translation>
    </message>
    <message>
        <source>ends in {tail}</source>
        <translation>末四位 {tail}</translation>
    </message>
    <message>
        <source>joined {month}, {years} years in the Party</source>
        <translation>{month} 入党　党龄 {years} 年</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未登记</translation>
    </message>
    <message>
        <source>yes, joined at an unknown date</source>
        <translation>是，入党时间不详</translation>
    </message>
    <message>
        <source>{head}'s household ({relation}), {count} people</source>
        <translation>{head}户（{relation}），{count} 人</translation>
    </message>
    <message>
        <source>{sex}  {age} years ({month})</source>
        <translation>{sex}　{age} 岁（{month}）</translation>
    </message>
</context>
<context>
    <name>RecordHeading</name>
    <message>
        <source>Event</source>
        <translation>登记变动</translation>
    </message>
    <message>
        <source>Event  Ctrl+E</source>
        <translation>登记变动  Ctrl+E</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>未选人员</translation>
    </message>
    <message>
        <source>joined to another record</source>
        <translation>已并入另一份档案</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>A settled remark stays on the record.</source>
        <translation>处理后的备注仍留在档案里。</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Cards of this person</source>
        <translation>此人的卡</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Event  Ctrl+E</source>
        <translation>登记变动  Ctrl+E</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证</translation>
    </message>
    <message>
        <source>Large-print balance</source>
        <translation>大字余额卡</translation>
    </message>
    <message>
        <source>Let it open the household's account</source>
        <translation>也可用家庭账户</translation>
    </message>
    <message>
        <source>Members of the household</source>
        <translation>家庭成员</translation>
    </message>
    <message>
        <source>No card was ever issued.</source>
        <translation>没有发过卡。</translation>
    </message>
    <message>
        <source>No household.</source>
        <translation>没有家庭。</translation>
    </message>
    <message>
        <source>No points came in or went out.</source>
        <translation>没有积分往来。</translation>
    </message>
    <message>
        <source>No remarks.</source>
        <translation>没有备注。</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Points accounts</source>
        <translation>积分账户</translation>
    </message>
    <message>
        <source>Points in and out</source>
        <translation>积分往来</translation>
    </message>
    <message>
        <source>Print the door notice</source>
        <translation>打印帮扶联系卡</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>See the full number</source>
        <translation>查看全号</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>标为已处理</translation>
    </message>
    <message>
        <source>What happened to this card</source>
        <translation>此卡的办理记录</translation>
    </message>
</context>
<context>
    <name>RecordTabs</name>
    <message>
        <source>Actions</source>
        <translation>办理</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>基本</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>卡</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Account: {who}</source>
        <translation>账号：{who}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>New PIN, 6 digits</source>
        <translation>新的 PIN，6 位数字</translation>
    </message>
    <message>
        <source>New password, at least 8 characters</source>
        <translation>新密码，至少 8 个字符</translation>
    </message>
    <message>
        <source>Recovery code of the newest sheet</source>
        <translation>最新一张恢复单上的恢复码</translation>
    </message>
    <message>
        <source>Set a new secret with the recovery sheet</source>
        <translation>用恢复单重设密码</translation>
    </message>
    <message>
        <source>Set the new secret</source>
        <translation>重设</translation>
    </message>
    <message>
        <source>The new secret counts at once. The old sheet is spent; this is the next.</source>
        <translation>新密码（PIN）已生效。旧恢复单作废，下面是新的一张。</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输一遍</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>PDF file, to print elsewhere</source>
        <translation>存成 PDF，到别处打印</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>打印到</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印恢复单</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Saved as {path}. Print it, then delete the file.</source>
        <translation>已存为 {path}。打印后请删除这个文件。</translation>
    </message>
    <message>
        <source>Seal the sheet in an envelope, have two people sign across it, and lock it in the town hall's safe. The code is not kept in the computer and is never shown again.</source>
        <translation>请把恢复单装进信封封好，两人在封口签字，锁进镇政府保险柜。恢复码不存在电脑里，以后也不再显示。</translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>已送到打印机 {printer}。</translation>
    </message>
    <message>
        <source>The sheet is printed, or the code is copied by hand</source>
        <translation>恢复单已打印，或已把恢复码抄好</translation>
    </message>
    <message>
        <source>This code opens one locked account once, when nobody else can unlock it.</source>
        <translation>账号被锁、又没有别人能解锁时，用它打开一个账号，只能用一次。</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>A PIN is {digits} digits. Type {digits} digits.</source>
        <translation>PIN 是 {digits} 位数字，请输入 {digits} 位数字。</translation>
    </message>
    <message>
        <source>A criterion needs a name, without the signs = and ;. Type one.</source>
        <translation>评分标准要有名称，且不能含“=”和“;”，请填写。</translation>
    </message>
    <message>
        <source>A date of {name} lies in the future. Correct it.</source>
        <translation>{name}的日期晚于今天，请更正。</translation>
    </message>
    <message>
        <source>A festival pack needs its festival. Choose one.</source>
        <translation>节日慰问要先选节日。</translation>
    </message>
    <message>
        <source>A goods category of “{fund}” is gone meanwhile. Open the form again and choose anew.</source>
        <translation>“{fund}”所选的商品类别已有变动，请重新打开窗口选择。</translation>
    </message>
    <message>
        <source>A grant gives at most {most} points to each. Nothing was opened; look whether a digit is too many.</source>
        <translation>每人（户）最多 {most} 分，没有立项。请看看是不是多打了一位数。</translation>
    </message>
    <message>
        <source>A limit is at least 1 and at most {most} pieces. Type the pieces again.</source>
        <translation>限购数量在 1 到 {most} 件之间。请重新填写。</translation>
    </message>
    <message>
        <source>A limit is set either for goods or for a category. Choose one of them.</source>
        <translation>限购要么按商品，要么按类别。请选一种。</translation>
    </message>
    <message>
        <source>A meeting needs at least one person present, and numbers that can be. Check them.</source>
        <translation>到会至少 1 人，人数和票数须合理，请核对。</translation>
    </message>
    <message>
        <source>A notice cannot be posted in the future. Record it on the day it is posted.</source>
        <translation>公示日期不能晚于今天，请在张贴当天登记。</translation>
    </message>
    <message>
        <source>A notice is posted for 1 to {most} days. Change the {days} days.</source>
        <translation>公示期应为 1 到 {most} 天，不能是 {days} 天，请修改。</translation>
    </message>
    <message>
        <source>A paper voucher's number has at most eight digits. Scan its barcode, or type the number as printed.</source>
        <translation>纸质凭证号最多八位数字。请扫凭证条码，或照印的号码输入。</translation>
    </message>
    <message>
        <source>A password is needed and nobody can be asked. Put it into {variable}, or run the command in a terminal.</source>
        <translation>需要密码，而这里无法询问。请写入环境变量 {variable}，或在终端里运行。</translation>
    </message>
    <message>
        <source>A reason is noted already: {reason}. It is kept as it is.</source>
        <translation>逾期原因已登记：{reason}，不再更改。</translation>
    </message>
    <message>
        <source>A return of {points} points takes a second person. Somebody who is not a clerk has to confirm it.</source>
        <translation>退货 {points} 分须第二人确认。请营业员以外的人员确认。</translation>
    </message>
    <message>
        <source>A round has at most {most} criteria. Put some of them together.</source>
        <translation>一轮最多 {most} 项评分标准，请合并几项。</translation>
    </message>
    <message>
        <source>A second person has to confirm this: {act}. Nothing was booked.</source>
        <translation>“{act}”需要第二个人确认，本次没有入账。</translation>
    </message>
    <message>
        <source>A series of {count} blank cards cannot be made. Choose 1 to {most}.</source>
        <translation>一批空白卡不能做 {count} 张，请填 1 到 {most}。</translation>
    </message>
    <message>
        <source>A slip is let go only with a reason. Type a few words, then press Enter.</source>
        <translation>要写明原因才能不打印。请写几个字，再按回车。</translation>
    </message>
    <message>
        <source>A window of this program has the books {file} open already. Use that window, or close it first.</source>
        <translation>本程序已有一个窗口打开了账本 {file}。请使用那个窗口，或先关闭它。</translation>
    </message>
    <message>
        <source>All members of the household of {household} are chosen, so nothing would be left to split from. Move the whole household instead.</source>
        <translation>{household}户的人全选上了，原户就没有人了。请改用“整户迁移”。</translation>
    </message>
    <message>
        <source>An account among these was merged into another a moment ago. Nothing was booked; look at the list again.</source>
        <translation>其中一个账户刚刚并入了另一个账户。没有记账，请重新核对名单。</translation>
    </message>
    <message>
        <source>An account needs at least one role. Choose one.</source>
        <translation>账号至少要有一个岗位，请选择。</translation>
    </message>
    <message>
        <source>An account needs the person's name. Type it.</source>
        <translation>请填写姓名。</translation>
    </message>
    <message>
        <source>An award list needs a round to go to. Open the round first, then import the list.</source>
        <translation>评选名单要导入到一个轮次。请先开设轮次，再导入名单。</translation>
    </message>
    <message>
        <source>An award round and a grant have occasions of their own. Choose another.</source>
        <translation>评选和发放的事由不能混用，请重选。</translation>
    </message>
    <message>
        <source>An award round keeps its review, its meetings and its notice. None of them can be left out.</source>
        <translation>评选必须经过评议、四议和公示，不能省去。</translation>
    </message>
    <message>
        <source>An objection to the list of {village} is open. Decide it, then the list can go on.</source>
        <translation>{village}有一条异议尚未处理。请先处理，再继续。</translation>
    </message>
    <message>
        <source>Another computer was set up at the same moment. Nothing was made here; start again.</source>
        <translation>另一台电脑正好同时在做同样的设置，本机没有改动。请重新来一次。</translation>
    </message>
    <message>
        <source>Another counter has just taken the last of it. Nothing was booked; lower the quantity.</source>
        <translation>最后的库存刚被别的收银台兑走，这一单没有入账。请减少数量。</translation>
    </message>
    <message>
        <source>Another household of that village has the number {household}. Correct the number.</source>
        <translation>该村已有另一户使用编号 {household}。请改正编号。</translation>
    </message>
    <message>
        <source>Another household of that village has this number already. Correct the number.</source>
        <translation>该村已有另一户使用这个编号。请改正编号。</translation>
    </message>
    <message>
        <source>Another till has just taken these numbers. Nothing was printed; try once more.</source>
        <translation>别的收银台刚刚用了这些号码，没有印出。请再试一次。</translation>
    </message>
    <message>
        <source>Another till is taking back goods of the same slip at this moment. Nothing was booked; look at the slip again.</source>
        <translation>另一收银台正在退同一张小票。未记账，请重新查看这张小票。</translation>
    </message>
    <message>
        <source>Auditor and administrator stand alone: an account with one of them has no other role. Make two accounts for two persons.</source>
        <translation>监督员、管理员不能兼任其他岗位，请分别由不同的人担任。</translation>
    </message>
    <message>
        <source>Barcode {code_shown} is not registered. Put the article aside and tell the storekeeper.</source>
        <translation>条码 {code_shown} 没有登记，请把商品放到一边，告诉库管员。</translation>
    </message>
    <message>
        <source>Between 1 and {most} paper vouchers can be printed at once.</source>
        <translation>一次可印 1 到 {most} 张纸质凭证。</translation>
    </message>
    <message>
        <source>Both records of {name} have a verified ID number, and not the same one: these are two persons. If a number is wrong, correct it first.</source>
        <translation>{name}的两份档案身份证号都已核验，号码不同，是两个人。如有一个号码错了，请先更正。</translation>
    </message>
    <message>
        <source>Choose the head of the new household from those who leave.</source>
        <translation>请从分出的人员中选定新户的户主。</translation>
    </message>
    <message>
        <source>Column {column} (“{heading}”) holds numbers that this round does not take. Scores it takes: {wanted}; the points are the round's own. Correct the heading or leave the column out, then copy again. Nothing was pasted.</source>
        <translation>第 {column} 列（“{heading}”）是本轮不收的数字。本轮收的分数：{wanted}；积分按本轮标准，不用粘贴。请改表头或去掉这一列，再复制。没有粘贴。</translation>
    </message>
    <message>
        <source>Column {column} (“{heading}”) means the same as one before it. Leave one of them out. Nothing was pasted.</source>
        <translation>第 {column} 列“{heading}”与前面的列重复，请去掉一列。没有粘贴。</translation>
    </message>
    <message>
        <source>Column {column} of the {count} copied (“{sample}”) is not clear. Copy name, card or household number first, then the group if you like, then the scores in the order of the criteria: {wanted}. Or copy the line of headings too. Nothing was pasted.</source>
        <translation>复制了 {count} 列，第 {column} 列（“{sample}”）看不明白。请先放姓名、卡号或户编号，再放组（可不放），然后按顺序放各项分数：{wanted}；也可以连表头一起复制。没有粘贴。</translation>
    </message>
    <message>
        <source>Each page of quick keys needs a name of its own, of at most {most} characters.</source>
        <translation>每一页快捷键都要有自己的名字，最多 {most} 个字。</translation>
    </message>
    <message>
        <source>Enter how many points are appropriated, at least 1.</source>
        <translation>请填写拨入多少分，至少 1 分。</translation>
    </message>
    <message>
        <source>Enter the number or title of the paper that this decision about “{fund}” rests on.</source>
        <translation>请填写“{fund}”这项决定依据的文件号或文件名。</translation>
    </message>
    <message>
        <source>Enter the reason; it is kept with the record.</source>
        <translation>请填写原因，会留在记录里。</translation>
    </message>
    <message>
        <source>Enter what the activity was, such as “Cleaning the river bank”.</source>
        <translation>请填写活动名称，例如“河道清洁”。</translation>
    </message>
    <message>
        <source>Enter where “{activity}” took place.</source>
        <translation>请填写“{activity}”的地点。</translation>
    </message>
    <message>
        <source>Enter why the points of {name} are taken back; it is kept with the voucher.</source>
        <translation>请填写冲正{name}积分的原因，原因随凭证保存。</translation>
    </message>
    <message>
        <source>Everything on slip {number} has been returned already. Nothing is left to take back.</source>
        <translation>小票 {number} 的商品已全部退回，没有可退的了。</translation>
    </message>
    <message>
        <source>Excel has rounded the household number of {name}. Set the cell to text and type the number again.</source>
        <translation>{name}的户编号已被 Excel 改成近似数。请把单元格设为文本，重新填写。</translation>
    </message>
    <message>
        <source>Give the reason or the document: it stays in the history.</source>
        <translation>请填写原因或依据的文书：它会留在历史里。</translation>
    </message>
    <message>
        <source>Give the reason: it stays with the card.</source>
        <translation>请填写原因，原因随卡保存。</translation>
    </message>
    <message>
        <source>Goods no. {goods} of this basket are no longer on sale; the line was left out. Go through the basket with the holder.</source>
        <translation>这一单里的商品（编号 {goods}）已经下架，这一行没有取回。请和持卡人再核对一遍。</translation>
    </message>
    <message>
        <source>Goods stand once on a page, and only goods on sale. Look at page {page} again.</source>
        <translation>一页里每种商品只放一次，而且要在售。请检查“{page}”这一页。</translation>
    </message>
    <message>
        <source>Household {household} has a head already: {name}. Choose another relation.</source>
        <translation>户编号 {household} 已有户主{name}，请改选与户主的关系。</translation>
    </message>
    <message>
        <source>Household {household} has no head that {name} could join. Choose 户主 as the relation, or another household.</source>
        <translation>{household}号户没有户主，{name}无法并入。请把关系填为“户主”，或选别的户。</translation>
    </message>
    <message>
        <source>How {proxy} is related to the holder is missing. Type it: son, neighbour, village officer.</source>
        <translation>请填{proxy}与持卡人的关系，如儿子、邻居、村干部。</translation>
    </message>
    <message>
        <source>It is not clear which household {name} belongs to. Fill in the household number.</source>
        <translation>看不出{name}是哪一户的，请填写户编号。</translation>
    </message>
    <message>
        <source>It is not clear which village {name} belongs to. Fill in the village.</source>
        <translation>看不出{name}是哪个村的，请填写村名。</translation>
    </message>
    <message>
        <source>Labels of this size have no back. Leave the back out, or use cards of full size.</source>
        <translation>这种尺寸的标签没有背面。请不印背面，或改用整张卡的尺寸。</translation>
    </message>
    <message>
        <source>Line {row} names nobody: no name, card or household number. Nothing was pasted.</source>
        <translation>第 {row} 行没有姓名、卡号或户编号。没有粘贴。</translation>
    </message>
    <message>
        <source>Line {row}, {name}: “{text}” is no score for {criterion}. Correct it in the spreadsheet and copy again. Nothing was pasted.</source>
        <translation>第 {row} 行{name}：{criterion}的“{text}”不是分数，请在表格里改好再复制。没有粘贴。</translation>
    </message>
    <message>
        <source>More than one village has a household number {number}. Copy the village or the name too.</source>
        <translation>不止一个村有编号 {number} 的户，请把村或姓名一起复制。</translation>
    </message>
    <message>
        <source>More than {most} points at once is not possible. Check the number of noughts.</source>
        <translation>一次不能超过 {most} 分，请看看是不是多打了零。</translation>
    </message>
    <message>
        <source>More than {most} points each is not possible. Check the number of noughts.</source>
        <translation>每户（人）不能超过 {most} 分，请看看是不是多打了零。</translation>
    </message>
    <message>
        <source>More would come back than this slip took. Nothing was booked; look at the slip again.</source>
        <translation>退的比这张小票兑换的还多。未记账，请重新查看这张小票。</translation>
    </message>
    <message>
        <source>Moved by {offset} mm, cards would leave the paper. The most in this direction is {most} mm.</source>
        <translation>移动 {offset} 毫米，卡就印到纸外了。这个方向最多 {most} 毫米。</translation>
    </message>
    <message>
        <source>Name some of the tied households, not all of them and nobody else.</source>
        <translation>请在并列户中点名一部分，不能全选，也不能选其他户。</translation>
    </message>
    <message>
        <source>Name the paper that this rests on, such as the number of the application.</source>
        <translation>请写明依据的材料，例如申请书的编号。</translation>
    </message>
    <message>
        <source>No ID number is on record for this person.</source>
        <translation>此人没有登记身份证号。</translation>
    </message>
    <message>
        <source>No file can be made in {folder}. Check that the disk is there and that you may write to it.</source>
        <translation>无法在 {folder} 中建立文件。请检查磁盘是否接好、是否有写入权限。</translation>
    </message>
    <message>
        <source>No fund is chosen. Choose the fund that pays, or open one on the page of funds first.</source>
        <translation>还没有选资金项目。请选一个出资的项目，或先到“资金”页新建。</translation>
    </message>
    <message>
        <source>No household of this village has a responsible officer yet. Enter them first.</source>
        <translation>这个村还没有一户登记帮扶责任人。请先登记。</translation>
    </message>
    <message>
        <source>No line of headings was found in “{file}” for this import ({kind}). Check that it is the right file and that its columns have headings.</source>
        <translation>在“{file}”里没有找到“{kind}”的表头。请确认文件没有选错，并且各列有标题。</translation>
    </message>
    <message>
        <source>No list is approved and waiting. Have the lists approved first.</source>
        <translation>没有审核好、等着入账的名单，请先审核。</translation>
    </message>
    <message>
        <source>No paper voucher with number {number} was ever printed. Look at the form again.</source>
        <translation>没有印过 {number} 号纸质凭证，请再看一遍凭证。</translation>
    </message>
    <message>
        <source>No photo shows that “{activity}” took place. Attach one to the grant, then have its lists approved.</source>
        <translation>“{activity}”还没有活动照片。请先给这次发放附上照片，再送审核。</translation>
    </message>
    <message>
        <source>No slip has this number. Look for it by till, holder or day.</source>
        <translation>没有这个号码的小票。请按收银台、持卡人或日期查找。</translation>
    </message>
    <message>
        <source>Nobody answers for the household of {household} yet, so there is nobody to name on the door. Enter the responsible officer first.</source>
        <translation>{household}户还没有帮扶责任人，联系卡上没有人可写。请先登记帮扶责任人。</translation>
    </message>
    <message>
        <source>Nobody can be counted on a day to come. Choose {today} or an earlier day.</source>
        <translation>以后的日子没法统计人口。请选 {today} 或更早的日子。</translation>
    </message>
    <message>
        <source>Nobody holds points of “{fund}” that would expire now. Nothing was booked.</source>
        <translation>现在没有人持有“{fund}”到期的积分。没有记账。</translation>
    </message>
    <message>
        <source>Nobody is chosen whom this would change. Choose at least one.</source>
        <translation>没有选中要变动的人或户。请至少选一个。</translation>
    </message>
    <message>
        <source>Nobody is chosen. Tick at least one person who is to get a card.</source>
        <translation>还没有选人，请至少勾选一人。</translation>
    </message>
    <message>
        <source>Nobody is left in household {household}. Choose 户主 as the relation, or another household.</source>
        <translation>{household}号户已没有人。请把关系填为“户主”，或选别的户。</translation>
    </message>
    <message>
        <source>Nobody is on this list yet, so there is nothing to print. Enter at least one row.</source>
        <translation>名单还是空的，没有可打印的内容，请先录入至少一行。</translation>
    </message>
    <message>
        <source>Nobody lived in the household of {name} on the reference date, so there is nothing to count. Have the card officer put the roster right.</source>
        <translation>基准日{name}户内没有人口，无法按人口计算。请发卡员先核对名册。</translation>
    </message>
    <message>
        <source>Nobody lives in household {household} any more who could use the points. Let them go back to their funds.</source>
        <translation>{household} 户已没有在世的人，积分没人能用，请退回资金项目。</translation>
    </message>
    <message>
        <source>Nothing has happened to a card of this person yet, so there is no slip to print.</source>
        <translation>这个人的卡还没有办过什么，没有凭条可打。</translation>
    </message>
    <message>
        <source>Nothing is chosen to be returned. Set the pieces of a line first.</source>
        <translation>还没有选要退的商品。请先填某一行的件数。</translation>
    </message>
    <message>
        <source>One of these lists does not belong to this round. Open the round again.</source>
        <translation>有名单不属于这一轮，请重新打开这一轮。</translation>
    </message>
    <message>
        <source>Only one of the two records of {name} says that the person has died. Enter the death on the other one too, or take it back, then join them.</source>
        <translation>{name}的两份档案只有一份登记了去世。请给另一份也登记，或先撤销，再合并。</translation>
    </message>
    <message>
        <source>Open baskets at this till: {count}. Redeem them or give them up with a reason, then close the shift.</source>
        <translation>本台还有 {count} 单没有结清。兑换掉，或写明原因作废，然后交班。</translation>
    </message>
    <message>
        <source>Open shifts of this day: {count}. The first is that of {name} at {till}: close it there, then close the day.</source>
        <translation>这一天还有 {count} 个班没有交，其中有{name}在 {till} 的班。请先到那里交班，再日结。</translation>
    </message>
    <message>
        <source>Paper voucher {number} was entered or made void already. Put it with the others that are done.</source>
        <translation>{number} 号纸质凭证已入账或已作废，请放到办完的一叠里。</translation>
    </message>
    <message>
        <source>Points or card of {name} have changed meanwhile. Nothing was booked; look again, and have it confirmed anew.</source>
        <translation>{name}的积分或卡刚才有变动。没有记账，请重新看过，再请人确认。</translation>
    </message>
    <message>
        <source>PostgreSQL's pg_dump is not on this computer, so no backup was made. Install the PostgreSQL client programs here, or back up on the server.</source>
        <translation>这台电脑上没有 PostgreSQL 的 pg_dump，没有备份成。请安装 PostgreSQL 客户端程序，或在服务器上备份。</translation>
    </message>
    <message>
        <source>PostgreSQL's pg_dump made no backup: {detail}. Tell the administrator of the server.</source>
        <translation>PostgreSQL 的 pg_dump 没有备份成：{detail}。请告诉服务器的管理员。</translation>
    </message>
    <message>
        <source>Say how the remark was settled: it stays in the dossier.</source>
        <translation>请写明这条备注是怎么处理的：处理结果会留在档案里。</translation>
    </message>
    <message>
        <source>Say how you know that these are two persons.</source>
        <translation>请写明凭什么认定这是两个人。</translation>
    </message>
    <message>
        <source>Say in a few words what was asked for, at most {most} characters.</source>
        <translation>请写明群众要什么，最多 {most} 个字。</translation>
    </message>
    <message>
        <source>Say in a few words why the basket is given up.</source>
        <translation>请写明为什么作废这一单。</translation>
    </message>
    <message>
        <source>Say what shows that both records are one person's, such as the ID card or the household register.</source>
        <translation>请写明凭什么认定两份档案是同一个人，如身份证或户口簿。</translation>
    </message>
    <message>
        <source>Say what {name} is to the head of the new household.</source>
        <translation>请填写{name}与新户户主的关系。</translation>
    </message>
    <message>
        <source>Say where the notice was posted.</source>
        <translation>请填写张贴地点。</translation>
    </message>
    <message>
        <source>Say which leader approved.</source>
        <translation>请填写批准人。</translation>
    </message>
    <message>
        <source>Say who chaired the {meeting}.</source>
        <translation>请填写{meeting}的主持人。</translation>
    </message>
    <message>
        <source>Say why the authorisation is taken back.</source>
        <translation>请填写收回授权的原因。</translation>
    </message>
    <message>
        <source>Say why the mark is taken back: the reason stays with the list.</source>
        <translation>请写明为什么撤回签收，原因会留在表上。</translation>
    </message>
    <message>
        <source>Say why the notice is posted for {days} days only.</source>
        <translation>公示只有 {days} 天，请说明理由。</translation>
    </message>
    <message>
        <source>Say why the tie was decided so.</source>
        <translation>请写明并列如何决定及理由。</translation>
    </message>
    <message>
        <source>Say why there is no notice.</source>
        <translation>请说明不公示的理由。</translation>
    </message>
    <message>
        <source>Say why: it stands beside the number for ever.</source>
        <translation>请填写原因，它会一直留在这个号码旁边。</translation>
    </message>
    <message>
        <source>Sheet {sheet} has no column for: {field}. Choose the column that holds it, or add one.</source>
        <translation>工作表 {sheet} 没有“{field}”这一列。请指定是哪一列，或补上这一列。</translation>
    </message>
    <message>
        <source>Sheet {sheet} of “{file}” reaches below row {limit}. Delete the empty rows below the table, or split the file.</source>
        <translation>“{file}”的工作表 {sheet} 超过 {limit} 行。请删去表格下方的空行，或拆分文件。</translation>
    </message>
    <message>
        <source>Sheet {sheet} of “{file}” reaches beyond {limit} columns. Delete the empty columns right of the table.</source>
        <translation>“{file}”的工作表 {sheet} 超过 {limit} 列。请删去表格右侧的空列。</translation>
    </message>
    <message>
        <source>Slip no. {number} is not yours of today. Ask the clerk who made it, or an auditor.</source>
        <translation>第 {number} 号小票不是您今天开的，请找开票的营业员或监督员。</translation>
    </message>
    <message>
        <source>Slip {number} belongs to the open shift at {till}. Hand it in there.</source>
        <translation>小票 {number} 属于 {till} 正开着的班。请交到那里。</translation>
    </message>
    <message>
        <source>Slip {number} has been handed in already.</source>
        <translation>小票 {number} 已经交过了。</translation>
    </message>
    <message>
        <source>Somebody changed the books since “{file}” was compared with them, so nothing was written. Look at what would happen now, and import again.</source>
        <translation>核对“{file}”之后，有人改动了册上的资料，所以没有写入。请看现在的核对结果，再导入一次。</translation>
    </message>
    <message>
        <source>Somebody chosen no longer belongs to the household of {household}. Open the record again.</source>
        <translation>所选人员中有人已不在{household}户内。请重新打开档案。</translation>
    </message>
    <message>
        <source>Somebody else has answered this wish meanwhile. Look at the list again.</source>
        <translation>别人刚才已经处理了这一条。请再看一遍列表。</translation>
    </message>
    <message>
        <source>Somebody else has arranged the quick keys meanwhile. Nothing of yours was kept; go on from what is shown now.</source>
        <translation>别人刚改过快捷键，您的改动没有保存。请在现在的基础上重新排。</translation>
    </message>
    <message>
        <source>Somebody else has just changed the card of {name}. Nothing was done; look at the record again.</source>
        <translation>刚才有别人改动了{name}的卡，本次没有办理，请重新查看。</translation>
    </message>
    <message>
        <source>Somebody else has just changed the same people. Nothing was done; look at the record again.</source>
        <translation>另有人刚刚改动了同样的人员。本次没有登记任何内容；请重新查看档案。</translation>
    </message>
    <message>
        <source>Somebody else has just changed these villages. Open the page again.</source>
        <translation>另有人刚刚改动了这些村。请重新打开本页。</translation>
    </message>
    <message>
        <source>Somebody else has just joined this record to another. Look at the list again.</source>
        <translation>别人刚把这份档案并入了另一份。请重新查看名单。</translation>
    </message>
    <message>
        <source>Somebody else has just put one of these cards on a hand-over list. Nothing was done; print the lists again.</source>
        <translation>刚才有别人把其中的卡排进了签收表。这次没有办，请重新打印签收表。</translation>
    </message>
    <message>
        <source>Somebody else has signed this a moment ago. Nothing is left to do.</source>
        <translation>这一笔刚才已有人补签，不用再签。</translation>
    </message>
    <message>
        <source>Somebody else was writing the same entry. Nothing was booked; try again.</source>
        <translation>另有人正在登记同一笔账，本次没有入账，请再试一次。</translation>
    </message>
    <message>
        <source>Somebody has already noted that these are two persons.</source>
        <translation>已经有人记下这是两个人。</translation>
    </message>
    <message>
        <source>Somebody has opened a shift at this till at the same moment. Look again.</source>
        <translation>本台刚刚有人开了班。请再看一下。</translation>
    </message>
    <message>
        <source>Somebody on this list is not on the roster. Nothing was loaded; import the roster first.</source>
        <translation>名单里有人不在花名册上，本次没有载入。请先导入花名册。</translation>
    </message>
    <message>
        <source>Something else has happened to these people since. Take back the later event first.</source>
        <translation>这些人后来又有变动。请先撤销后面的那件事。</translation>
    </message>
    <message>
        <source>The ID number ending in {tail} belongs to {holder} on the roster, not to {name}. Correct the name or the ID number.</source>
        <translation>身份证尾号 {tail} 在花名册上是{holder}，不是{name}。请改正姓名或身份证号。</translation>
    </message>
    <message>
        <source>The ID number of {name} ending in {tail} belongs to {holder} in the books: {village}, household {household}. Correct the number or the household number.</source>
        <translation>{name}的身份证号（尾号 {tail}）在册上属于{holder}：{village}，户编号 {household}。请改正身份证号或户编号。</translation>
    </message>
    <message>
        <source>The ID number of {name} ending in {tail} stands in this file already: sheet {sheet}, row {row}. Find out which row is right and correct the other.</source>
        <translation>{name}（身份证尾号 {tail}）在本文件中已有：工作表 {sheet} 第 {row} 行。请核实哪一行正确，改正另一行。</translation>
    </message>
    <message>
        <source>The ID number of {name} stands in a number cell, and Excel has changed its last digits to 0. Set the cell to text and type the number again from the ID card.</source>
        <translation>{name}的身份证号存成了数字，末几位已被 Excel 改为 0。请把单元格设为文本，照身份证重新填写。</translation>
    </message>
    <message>
        <source>The account of {name} is locked after wrong tries; minutes left: {minutes}. Wait, or have a colleague unlock it with their own account.</source>
        <translation>{name}的账号因多次输错已锁定，还有 {minutes} 分钟。请等待，或请同事用自己的账号解锁。</translation>
    </message>
    <message>
        <source>The activity's name and place have room for {most} characters each.</source>
        <translation>活动名称和地点各不超过 {most} 个字。</translation>
    </message>
    <message>
        <source>The administrator has closed the account of {name}. Nothing was booked. Sign out, and let a colleague go on.</source>
        <translation>管理员已停用{name}的账号，本次没有记账。请退出登录，由同事继续办理。</translation>
    </message>
    <message>
        <source>The administrator has just changed the account of {name}. Nothing was booked. Try again; if it is refused, sign out and in again.</source>
        <translation>管理员刚刚变更了{name}的账号，本次没有记账。请再试一次；如仍被拒绝，请退出后重新登录。</translation>
    </message>
    <message>
        <source>The authorisation of {proxy} begins on {since}. Ask the holder to come.</source>
        <translation>{proxy}的代领授权从 {since} 起才有效。请持卡人本人来。</translation>
    </message>
    <message>
        <source>The authorisation of {proxy} ended on {until}. Ask the holder to come, or to have it renewed at the card desk.</source>
        <translation>{proxy}的代领授权已于 {until} 到期。请持卡人本人来，或到发卡员处续办。</translation>
    </message>
    <message>
        <source>The authorisation of {proxy} was taken back on {since}. Ask the holder to come, or to go to the card officer.</source>
        <translation>{proxy}的代领授权已于 {since} 收回。请持卡人本人来，或找发卡员。</translation>
    </message>
    <message>
        <source>The authorisation of {proxy} would end before it begins, or is over already. Give a last day that lies ahead.</source>
        <translation>{proxy}的授权截止日早于起始日，或已过期。请填以后的日期。</translation>
    </message>
    <message>
        <source>The authorisation of {proxy} would last more than {days} days. Give an earlier last day; it can be given anew.</source>
        <translation>{proxy}的授权超过 {days} 天。请填早一些的截止日，到期可再办。</translation>
    </message>
    <message>
        <source>The back has {count} rules, and room for {most}. Take some away.</source>
        <translation>背面写了 {count} 条，只放得下 {most} 条，请删几条。</translation>
    </message>
    <message>
        <source>The backup did not read back whole, so it was not kept. Verify the books, and check the drive before you back up again.</source>
        <translation>备份写完后读回不完整，没有保留。请先核对账本、检查磁盘，再重新备份。</translation>
    </message>
    <message>
        <source>The basket is empty. Scan goods first.</source>
        <translation>还没有商品，请先扫商品。</translation>
    </message>
    <message>
        <source>The books cannot be opened. Check that the disk is connected and that you may write in its folder, then start again.</source>
        <translation>账本打不开。请检查磁盘是否连好、文件夹是否允许写入，再重新启动。</translation>
    </message>
    <message>
        <source>The books cannot be reached. Check network and disk, then try again: nothing is booked twice. If it stays so, call the administrator.</source>
        <translation>账本连接不上。请检查网络和磁盘后再试一次，不会重复入账；仍不行请找管理员。</translation>
    </message>
    <message>
        <source>The books cannot be written: the file or disk is read-only. Nothing was booked. Ask the administrator to check the folder's rights.</source>
        <translation>账本不能写入：文件或磁盘是只读的，本次没有入账。请管理员检查文件夹权限。</translation>
    </message>
    <message>
        <source>The books' file is damaged or is not a book of this program. Do not go on working; call the administrator to restore the last backup.</source>
        <translation>账本文件已损坏，或不是本程序的账本。请停止使用，由管理员恢复最近一次备份。</translation>
    </message>
    <message>
        <source>The card ending in {number_tail} is blank no more: it was given to {name} on {since}. Nothing was done; take another blank.</source>
        <translation>尾号 {number_tail} 的卡已不是空白卡：{since} 发给了{name}。这次没有办，请换一张空白卡。</translation>
    </message>
    <message>
        <source>The card ending in {number_tail} is {state} since {since} and never works again. Destroy it, and take another blank.</source>
        <translation>尾号 {number_tail} 的卡从 {since} 起{state}，永远不能再用。请剪角作废，换一张空白卡。</translation>
    </message>
    <message>
        <source>The card ending in {tail} belongs to nobody living on the roster.</source>
        <translation>尾号 {tail} 的卡在花名册上查不到在世的人。</translation>
    </message>
    <message>
        <source>The card ending in {tail} has not been issued to anybody. Ask the card officer.</source>
        <translation>尾号 {tail} 的卡还没有发给任何人，请问发卡员。</translation>
    </message>
    <message>
        <source>The card number ending in {number_tail} cannot be printed as a barcode. Issue the card again.</source>
        <translation>尾号 {number_tail} 的卡号不能印成条码，请重新发卡。</translation>
    </message>
    <message>
        <source>The card of {name} ending in {number_tail} is {state}; only active cards are printed.</source>
        <translation>{name}尾号 {number_tail}：卡{state}，不能打印。</translation>
    </message>
    <message>
        <source>The card of {name} ending in {tail} has been frozen since {since} ({reason}). Ask the holder to go to the card officer.</source>
        <translation>{name}尾号 {tail} 的卡自 {since} 起冻结（{reason}），不能兑换。请持卡人找发卡员。</translation>
    </message>
    <message>
        <source>The card of {name} ending in {tail} was closed on {since} ({reason}). It buys nothing any more; keep it.</source>
        <translation>{name}尾号 {tail} 的卡已于 {since} 注销（{reason}），不能兑换。请留下此卡。</translation>
    </message>
    <message>
        <source>The card of {name} ending in {tail} was replaced on {since}. Only the new card is good; keep the old one.</source>
        <translation>{name}尾号 {tail} 的卡已于 {since} 补办新卡，旧卡作废。请用新卡，并留下旧卡。</translation>
    </message>
    <message>
        <source>The card of {name} ending in {tail} was reported lost on {since}. Keep the card and ask the holder to go to the card officer.</source>
        <translation>{name}尾号 {tail} 的卡已于 {since} 挂失，不能兑换。请留下此卡，让持卡人找发卡员。</translation>
    </message>
    <message>
        <source>The card of {name} was frozen by an officer, so nothing can be spent without it either. Ask the holder to go to the card officer.</source>
        <translation>{name}的卡已被冻结，无卡也不能兑换。请持卡人找发卡员。</translation>
    </message>
    <message>
        <source>The command “{command}” needs an operator. Say who you are with --operator NAME.</source>
        <translation>“{command}”命令要有经办人，请用 --operator 姓名 说明是谁。</translation>
    </message>
    <message>
        <source>The cut-off needs a number: whole places above 0, or a score of 0 or more.</source>
        <translation>请填写名额（大于 0 的整数）或最低分（0 分以上）。</translation>
    </message>
    <message>
        <source>The day lies more than {days} days back. Ask the administrator how it is to be entered.</source>
        <translation>日期已过去 {days} 天以上，请问管理员怎么补录。</translation>
    </message>
    <message>
        <source>The day on the paper voucher lies ahead of today, {today}. Look at the date again.</source>
        <translation>凭证上的日期晚于今天（{today}），请再看日期。</translation>
    </message>
    <message>
        <source>The day {day} lies before the last change of somebody there on {since}. Choose that day or a later one.</source>
        <translation>日期 {day} 早于当地人员最近一次变动（{since}）。请选那一天或更晚的日期。</translation>
    </message>
    <message>
        <source>The day {day} lies before the last change of the household of {household} on {since}. Choose that day or a later one, or take back the later change first (History).</source>
        <translation>日期 {day} 早于{household}户最近一次变动（{since}）。请选那一天或更晚的日期，或先在“历史”里撤销后来的变动。</translation>
    </message>
    <message>
        <source>The day {day} lies before the last change of {name} on {since}. Choose that day or a later one, or take back the later change first (History).</source>
        <translation>日期 {day} 早于{name}最近一次变动（{since}）。请选那一天或更晚的日期，或先在“历史”里撤销后来的变动。</translation>
    </message>
    <message>
        <source>The day {day} lies in the future. Enter what has happened, on the day it happened.</source>
        <translation>日期 {day} 还没有到。请按实际发生的日期登记已经发生的事。</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was booked. Free some space, then try again.</source>
        <translation>磁盘已满，本次没有入账。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>The disk reported an error. Nothing was booked. Check cable and disk, make a backup to another disk, and call the administrator.</source>
        <translation>磁盘读写出错，本次没有入账。请检查连线和磁盘，换一个盘做备份，并找管理员。</translation>
    </message>
    <message>
        <source>The document cannot be dated in the future. Check its date.</source>
        <translation>批件日期不能晚于今天，请核对。</translation>
    </message>
    <message>
        <source>The document cannot be saved in {path}. Check the disk, or choose a printer in the settings. What was booked stays booked.</source>
        <translation>文件无法保存到 {path}。请检查磁盘，或在设置中选择打印机。已入账的不受影响。</translation>
    </message>
    <message>
        <source>The earlier grant was given up meanwhile. Choose another list to take over.</source>
        <translation>原来的那次发放刚被作废。请另选一张名单沿用。</translation>
    </message>
    <message>
        <source>The end of “{file}” is missing: it was not copied wholly. Copy or scan it again.</source>
        <translation>“{file}”不完整，可能没有复制完。请重新复制或扫描。</translation>
    </message>
    <message>
        <source>The file {file} cannot be written. The import itself is done; choose another place and import again: nothing comes in twice.</source>
        <translation>文件 {file} 写不了。导入已经完成；请换个位置再导入一次，不会重复。</translation>
    </message>
    <message>
        <source>The file {file} is there already and was left as it is. Wait a second, then back up again.</source>
        <translation>文件 {file} 已经存在，没有改动它。请稍等一秒再备份。</translation>
    </message>
    <message>
        <source>The file “{file}” cannot be opened. Close it in other programs, check that it is still there, and choose it again.</source>
        <translation>文件“{file}”打不开。请在其他程序中关闭它，确认它还在原处，再重新选择。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be written to. Plug the drive in, or choose another folder.</source>
        <translation>文件夹 {folder} 无法写入。请插好 U 盘，或另选文件夹。</translation>
    </message>
    <message>
        <source>The fund has no name. Give it the name that its document uses.</source>
        <translation>资金项目还没有名称，请按文件上的名称填写。</translation>
    </message>
    <message>
        <source>The fund was closed a moment ago. Nothing was booked; look at it again.</source>
        <translation>这个资金项目刚刚结项。没有记账，请重新查看。</translation>
    </message>
    <message>
        <source>The grant of “{programme}” has no occasion. Enter it, such as a festival.</source>
        <translation>“{programme}”还没有填发放事由，请填写，例如“七一慰问”。</translation>
    </message>
    <message>
        <source>The half-year {period} ended on {last}. Note once why the round goes on after it, then try again.</source>
        <translation>{period} 半年已于 {last} 结束。请先登记一次逾期原因，再继续。</translation>
    </message>
    <message>
        <source>The highest score of “{name}” has to be between 1 and 1,000.</source>
        <translation>“{name}”的满分应在 1 到 1000 之间。</translation>
    </message>
    <message>
        <source>The household of {name} is on a list of the round already. Nothing was added.</source>
        <translation>{name}这一户已在本轮名单上，没有重复加入。</translation>
    </message>
    <message>
        <source>The household of {name} stands in line {row} already. Leave one of them out.</source>
        <translation>{name}这一户在第 {row} 行已有，请去掉一行。</translation>
    </message>
    <message>
        <source>The household's registration number is missing. Type it as in the register.</source>
        <translation>缺少户编号。请按户籍册填写。</translation>
    </message>
    <message>
        <source>The label is empty. Type the words that the register uses.</source>
        <translation>标签是空的。请按登记册上的用语填写。</translation>
    </message>
    <message>
        <source>The label “{label}” is there already.</source>
        <translation>已经有“{label}”这个标签。</translation>
    </message>
    <message>
        <source>The last day of “{fund}” is not announced yet. Announce it first.</source>
        <translation>“{fund}”的最后使用日还没有公告。请先公告。</translation>
    </message>
    <message>
        <source>The last day of “{fund}”, {on}, was not announced 30 days ahead, so nobody loses points. Put it off to {earliest} or later, with a second person, then announce it.</source>
        <translation>“{fund}”的最后使用日{on}没有提前30天公告，谁的积分都不能作废。请先由两人延期到{earliest}或更晚，再公告。</translation>
    </message>
    <message>
        <source>The last day {until} lies before the first day {since}. Change one of them.</source>
        <translation>截止日期 {until} 早于起始日期 {since}。请改其中一个。</translation>
    </message>
    <message>
        <source>The last four of the ID number of {proxy} must be digits, the last one perhaps X.</source>
        <translation>{proxy}的身份证后四位要是数字，最后一位可为 X。</translation>
    </message>
    <message>
        <source>The limit for returns lies between 0 and {most} points.</source>
        <translation>退货限额应在 0 到 {most} 分之间。</translation>
    </message>
    <message>
        <source>The list names nobody. Paste one person a line, or choose a workbook with names.</source>
        <translation>名单里没有人。请一行贴一个人，或选一个有姓名的表格。</translation>
    </message>
    <message>
        <source>The list of {village} cannot be posted yet: its review or one of its meetings is missing. Nothing was recorded.</source>
        <translation>{village}的名单还不能公示：缺评议或四议中的会议。没有登记。</translation>
    </message>
    <message>
        <source>The list of {village} has been credited already. Nothing was credited a second time.</source>
        <translation>{village}的名单已经入过账，没有重复入账。</translation>
    </message>
    <message>
        <source>The list of {village} has been credited and stays as it is. Nothing was changed.</source>
        <translation>{village}的名单已经入账，不能再改，本次没有变动。</translation>
    </message>
    <message>
        <source>The list of {village} has been posted. Single rows can still be struck off or added, with a reason; nothing else was changed.</source>
        <translation>{village}的名单已经公示。只能逐户删除或增补并说明理由；没有作其他改动。</translation>
    </message>
    <message>
        <source>The list of {village} has been reviewed and met on. Take the review back first; the meetings then have to be held again.</source>
        <translation>{village}的名单已经评议。要增改，请先撤回评议；四议须重新进行。</translation>
    </message>
    <message>
        <source>The list of {village} has left the draft. Take its review back to review it again.</source>
        <translation>{village}的名单已不是草稿。要重新评议，请先撤回。</translation>
    </message>
    <message>
        <source>The list of {village} has no rows. Add some, or approve the others without it.</source>
        <translation>{village}的名单是空的，请先加户，或先审核其他村。</translation>
    </message>
    <message>
        <source>The list of {village} has not been approved. Have a second person approve it first.</source>
        <translation>{village}的名单还没有审核，请先请第二个人审核。</translation>
    </message>
    <message>
        <source>The list of {village} has not been through its earlier steps. Finish them, then send it for approval.</source>
        <translation>{village}的名单前面的步骤还没有做完。请先完成，再送审。</translation>
    </message>
    <message>
        <source>The list of {village} is not credited yet. Certificates are printed after that.</source>
        <translation>{village}的名单还没有入账，入账以后才能打印荣誉证书。</translation>
    </message>
    <message>
        <source>The list of {village} is not credited yet. Credit it, or note that the village gives up, then archive the round.</source>
        <translation>{village}的名单还没有入账。请先入账，或登记该村放弃，再归档。</translation>
    </message>
    <message>
        <source>The list of {village} is not credited, so there is no result to post. Credit it first.</source>
        <translation>{village}的名单还没有入账，不能公告结果。请先入账。</translation>
    </message>
    <message>
        <source>The list of {village} is not posted. Post its notice first.</source>
        <translation>{village}的名单没有公示。请先公示。</translation>
    </message>
    <message>
        <source>The list of {village} is not reviewed yet. Close the review first, then record the meetings.</source>
        <translation>{village}的名单还没有评议。请先完成评议，再登记会议。</translation>
    </message>
    <message>
        <source>The list of {village} is posted already. Nothing was recorded a second time.</source>
        <translation>{village}的名单已经公示，没有重复登记。</translation>
    </message>
    <message>
        <source>The list of {village} was changed a moment ago. Close this, look at the list again, then have it approved.</source>
        <translation>{village}的名单刚刚有改动。请关闭本窗口，看过新名单再送审。</translation>
    </message>
    <message>
        <source>The list of {village} was changed after its approval. Nothing was credited; have it approved again.</source>
        <translation>{village}的名单审核后又改动过，本次没有入账，请重新审核。</translation>
    </message>
    <message>
        <source>The list of {village} was changed since this notice was prepared. Print the new version and post that one.</source>
        <translation>{village}的名单在备好公示之后有改动。请打印并张贴新的版本。</translation>
    </message>
    <message>
        <source>The list of “{programme}” {period} goes by households where this grant goes by persons, or the other way round. Choose another list to take over.</source>
        <translation>“{programme}”{period}的名单和这次发放一个按户、一个按人，不能沿用。请另选名单。</translation>
    </message>
    <message>
        <source>The logo is a stripe: one side may be at most {times} times the other. Cut it to size.</source>
        <translation>标志太细长：长边最多是短边的 {times} 倍，请裁剪后再用。</translation>
    </message>
    <message>
        <source>The logo is too large. Use a picture of at most {kilobytes} kB.</source>
        <translation>标志图片太大，请用不超过 {kilobytes} KB 的图片。</translation>
    </message>
    <message>
        <source>The most points for {proxy} must be a number above zero. Leave it empty for no limit.</source>
        <translation>{proxy}的积分上限要大于 0；不限请留空。</translation>
    </message>
    <message>
        <source>The name is missing. Type it as on the ID card.</source>
        <translation>没有填姓名，请按身份证填写。</translation>
    </message>
    <message>
        <source>The name is missing. Type it as on the township's seal.</source>
        <translation>缺少名称。请按公章上的名称填写。</translation>
    </message>
    <message>
        <source>The name of whoever collects is missing. Type it as it stands on the ID.</source>
        <translation>请填代领人姓名，与身份证一致。</translation>
    </message>
    <message>
        <source>The name {name} has characters that cannot be printed: {characters}. Nothing was printed; take this card off the list and write it by hand.</source>
        <translation>“{name}”里有打印不出的字：{characters}。本次没有打印，请把这张卡从批次中去掉，改为手写。</translation>
    </message>
    <message>
        <source>The name “{name}” ({characters} characters) does not fit on the paper. Shorten the printed name on the record.</source>
        <translation>姓名“{name}”（{characters} 个字）印不下，请在档案中设一个较短的印刷用名。</translation>
    </message>
    <message>
        <source>The names of town and store are needed; they are printed on cards and slips. Type both.</source>
        <translation>请填写乡镇和门店名称，卡和小票上要印。</translation>
    </message>
    <message>
        <source>The new last day lies before today, {today}. Choose a day to come.</source>
        <translation>新的最后使用日早于今天（{today}）。请选今天或以后的日子。</translation>
    </message>
    <message>
        <source>The note is too long. Use at most {length} characters.</source>
        <translation>说明太长了，最多{length}个字。</translation>
    </message>
    <message>
        <source>The notice cannot have been posted before {day}, the day of the last meeting or of the crediting. Check the date.</source>
        <translation>公示日期早于 {day}（最后一次会议或入账之日），请核对。</translation>
    </message>
    <message>
        <source>The notice of {village} runs until the day before {day}. From {day} on the list can go on.</source>
        <translation>{village}的公示期未满，{day} 起方可继续。</translation>
    </message>
    <message>
        <source>The number belongs to {holder}, not to {name}. Correct one of them.</source>
        <translation>这个号码是{holder}的，不是{name}的，请改正。</translation>
    </message>
    <message>
        <source>The objection cannot have come before {first}, when the notice was posted, nor in the future. Check the date.</source>
        <translation>异议日期应在公示日 {first} 之后且不晚于今天，请核对。</translation>
    </message>
    <message>
        <source>The outcome cannot be before {first}, when the objection came, nor in the future. Check the date.</source>
        <translation>处理日期应在异议日 {first} 之后且不晚于今天，请核对。</translation>
    </message>
    <message>
        <source>The password is too long. Use at most {length} characters.</source>
        <translation>密码太长，最多 {length} 个字符。</translation>
    </message>
    <message>
        <source>The password is too short. Use at least {length} characters.</source>
        <translation>密码太短，请至少用 {length} 个字符。</translation>
    </message>
    <message>
        <source>The period of “{fund}” ends before it begins. Correct one of the dates.</source>
        <translation>“{fund}”的截止日期早于起始日期，请改正。</translation>
    </message>
    <message>
        <source>The picture “{file}” is too large in width and height. Scan it again with fewer dots.</source>
        <translation>图片“{file}”的尺寸太大。请降低扫描精度再扫。</translation>
    </message>
    <message>
        <source>The points changed while the basket was open: shown {shown}, now {now}. Check the new total with the holder and redeem again.</source>
        <translation>商品分值刚有变动：原显示 {shown} 分，现为 {now} 分。请与持卡人核对新的合计后再兑换。</translation>
    </message>
    <message>
        <source>The points of {name} have been settled already, so the death cannot be taken back. Ask the award officer for a grant that puts it right.</source>
        <translation>{name}的积分已经处置，去世登记不能撤销。请由评选录入员用发放来更正。</translation>
    </message>
    <message>
        <source>The points of {village} are credited already, so there is nothing left to approve. Print the list to sign or the result notice.</source>
        <translation>{village}的积分已经入账，不用再审批。要打印，请打签收表或结果公告。</translation>
    </message>
    <message>
        <source>The points of “{fund}” changed a moment ago: {shown} were shown, {now} would expire. Nothing was booked; look at the list again.</source>
        <translation>“{fund}”的积分刚刚有变动：原来显示{shown}分，现在会作废{now}分。没有记账，请重新核对名单。</translation>
    </message>
    <message>
        <source>The points of “{fund}” expire on {on}, which is less than 30 days away. Put the last day off to {earliest} or later, with a second person, then announce it.</source>
        <translation>“{fund}”的积分{on}到期，不足30天。请先由两人延期到{earliest}或更晚，再公告。</translation>
    </message>
    <message>
        <source>The points of “{fund}” last until {on} already. Choose a later day; it is never brought forward.</source>
        <translation>“{fund}”的积分本来就能用到{on}。请选更晚的日子；到期日不能提前。</translation>
    </message>
    <message>
        <source>The points of “{fund}” may still be spent until the end of {on}. Let them expire on the day after, or later.</source>
        <translation>“{fund}”的积分{on}当天还能用。请在第二天或以后再作废。</translation>
    </message>
    <message>
        <source>The points of “{fund}” never expire: it was opened without a last day. Nothing is to be announced, put off or booked.</source>
        <translation>“{fund}”的积分不过期：开立时没有定最后使用日。不用公告、延期或作废。</translation>
    </message>
    <message>
        <source>The points of “{fund}” would expire before its period is over. Choose a later day, or no expiry.</source>
        <translation>“{fund}”还没到期，积分就先过期了。请把过期日改晚，或选“不过期”。</translation>
    </message>
    <message>
        <source>The points were spent somewhere else a moment ago. Nothing was booked; look at the balance and redeem again.</source>
        <translation>积分刚才在别处用掉了，这一单没有入账。请看清余额后重新兑换。</translation>
    </message>
    <message>
        <source>The print queue holds something that this version cannot print ({document}). Tell the administrator.</source>
        <translation>打印队列里有本版本不能打印的内容（{document}），请告诉管理员。</translation>
    </message>
    <message>
        <source>The printer “{printer}” did not take the document. Check paper and cable, then print again. What was booked stays booked.</source>
        <translation>打印机“{printer}”没有打出来。请检查纸和连线后再打。已入账的不受影响。</translation>
    </message>
    <message>
        <source>The printer “{printer}” is not there. Switch it on, or choose another in the settings. What was booked stays booked and can be printed again.</source>
        <translation>找不到打印机“{printer}”。请打开打印机，或在设置中另选一台。已入账的不受影响，可以补打。</translation>
    </message>
    <message>
        <source>The program made a mistake here and could not finish. Nothing was half booked: look at what is there, then try again.</source>
        <translation>程序出了差错，这一步没有做完。账不会只记一半：请先看看现在的情况，再试一次。</translation>
    </message>
    <message>
        <source>The programme has no name. Enter or choose one.</source>
        <translation>还没有填评选（发放）项目名称，请填写或选择。</translation>
    </message>
    <message>
        <source>The purse of {name} changed a moment ago: {shown} points would have come back, now {now}. Nothing was booked; look at it again.</source>
        <translation>{name}的余额刚刚有变动：原来可收回{shown}分，现在是{now}分。没有记账，请重新核对。</translation>
    </message>
    <message>
        <source>The quantity must be between 1 and {most}.</source>
        <translation>数量要在 1 到 {most} 之间。</translation>
    </message>
    <message>
        <source>The reason is too long. Use at most {length} characters.</source>
        <translation>原因太长了，最多{length}个字。</translation>
    </message>
    <message>
        <source>The reason is too long: {longest} characters at most.</source>
        <translation>原因太长，最多{longest}个字。</translation>
    </message>
    <message>
        <source>The record of {name} has been joined to another already. Look at the list again.</source>
        <translation>{name}的这份档案已并入另一份。请重新查看名单。</translation>
    </message>
    <message>
        <source>The record of {name} has changed since it was shown. Nothing was joined. Look at both again.</source>
        <translation>{name}的档案在显示之后有了变动，没有合并。请重新核对两份档案。</translation>
    </message>
    <message>
        <source>The record of {name} heads household {household}, to which the other record does not belong. Keep this record instead, or join the households first.</source>
        <translation>{name}的这份档案是{household}号户的户主，另一份不在这一户。请改为保留这一份，或先并户。</translation>
    </message>
    <message>
        <source>The record of {name} is on a list of {round} that is not credited yet. Take it off the list, or keep this record.</source>
        <translation>{name}的这份档案在“{round}”尚未入账的名单上。请先从名单中删去，或保留这一份。</translation>
    </message>
    <message>
        <source>The reference date lies outside {period}. Choose a day from {first} to {last}.</source>
        <translation>基准日不在 {period} 这半年内，请选 {first} 到 {last} 之间的一天。</translation>
    </message>
    <message>
        <source>The result of {village} is not posted. Post the result notice, then archive the round.</source>
        <translation>{village}的结果还没有公告。请先公告，再归档。</translation>
    </message>
    <message>
        <source>The return changed a moment ago: {shown} points were shown, {now} would be given back. Nothing was booked; look at it again.</source>
        <translation>退货刚刚有变动：屏幕显示退 {shown} 分，现应退 {now} 分。未记账，请再核对一遍。</translation>
    </message>
    <message>
        <source>The roster has no ID number of {name} to compare. Ask the holder to go to the card officer.</source>
        <translation>名册上没有{name}的身份证号，无法核对。请持卡人找发卡员补登。</translation>
    </message>
    <message>
        <source>The roster has no village “{village}”. Choose one, or import the village's roster first.</source>
        <translation>花名册里没有“{village}”。请另选，或先导入该村花名册。</translation>
    </message>
    <message>
        <source>The round has no criteria yet, so there is nothing to score. Set its criteria first.</source>
        <translation>本轮还没有定评选标准，没有可打分的项目。请先设定标准。</translation>
    </message>
    <message>
        <source>The row has no name of goods. Fill it in.</source>
        <translation>这一行没有商品名称，请填写。</translation>
    </message>
    <message>
        <source>The row has no name. Fill in the name.</source>
        <translation>这一行没有姓名，请填写姓名。</translation>
    </message>
    <message>
        <source>The rule “{age} years old, or {party_years} years in the Party” makes no sense. Use 18 to 120 years of age and 1 to 100 years in the Party.</source>
        <translation>“年满 {age} 岁或党龄满 {party_years} 年”不合理：年龄请填 18–120，党龄请填 1–100。</translation>
    </message>
    <message>
        <source>The rules of “{programme}” stand since its first list was reviewed, met on or posted. They were not changed.</source>
        <translation>“{programme}”已有名单评议、开会或公示，规则不再更改。</translation>
    </message>
    <message>
        <source>The score of {name} for “{criterion}” has to be between 0 and {most}.</source>
        <translation>{name}的“{criterion}”得分应在 0 到 {most} 之间。</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be read. Restore it, or delete it and set up this computer anew.</source>
        <translation>设置文件 {path} 无法读取。请恢复该文件，或删除后重新设置这台电脑。</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be written. The choice holds until the program is closed; ask the administrator to look at disk and permissions.</source>
        <translation>设置文件 {path} 无法写入。这次的选择只在关闭程序前有效，请管理员检查磁盘和权限。</translation>
    </message>
    <message>
        <source>The settings file {path} cannot be written. Your choice holds until the program ends; ask the administrator to check the folder's rights.</source>
        <translation>设置文件 {path} 无法写入，本次选择只在关闭程序前有效。请管理员检查文件夹权限。</translation>
    </message>
    <message>
        <source>The sheet has {cells} places, so printing cannot begin at place {cell}. Choose 1 to {cells}.</source>
        <translation>每张纸只有 {cells} 格，不能从第 {cell} 格开始。请选 1 到 {cells}。</translation>
    </message>
    <message>
        <source>The shift is still open, so it has no slip yet. Close it first.</source>
        <translation>这个班还没有交，没有交班单。请先交班。</translation>
    </message>
    <message>
        <source>The shift of {name} (number {number}) of {day} is still open at this till. Close it first with F10 and a note.</source>
        <translation>本台还开着{name}（工号 {number}）{day} 的班。请先按 F10 写明原因、替他交班。</translation>
    </message>
    <message>
        <source>The slip of {name} is your own or your household's. Somebody who is not a clerk has to confirm its return.</source>
        <translation>{name}的小票是您本人或您家的，退货须由营业员以外的人员确认。</translation>
    </message>
    <message>
        <source>The split by hand makes {given} points, the basket {total}. Press F5 and split anew.</source>
        <translation>手工分配合计 {given} 分，商品共 {total} 分，对不上。请按 F5 重新分配。</translation>
    </message>
    <message>
        <source>The split by hand names points that this card does not open now. Press F5 and split anew.</source>
        <translation>手工分配里有这张卡现在用不了的积分。请按 F5 重新分配。</translation>
    </message>
    <message>
        <source>The statement would end before it begins. Correct one of the days.</source>
        <translation>截止日早于开始日。请改正其中一个日期。</translation>
    </message>
    <message>
        <source>The template has no name. Give it one, by which it is found again.</source>
        <translation>卡样还没有名称，请起一个好找的名称。</translation>
    </message>
    <message>
        <source>The template is off the page: its last column ends {over} mm beyond the right edge. Use fewer columns, narrower cards, or smaller distances.</source>
        <translation>卡样超出纸面：最后一列超出右边 {over} 毫米。请减少列数、改窄卡片或缩小间距。</translation>
    </message>
    <message>
        <source>The template is off the page: its last row ends {over} mm below the lower edge. Use fewer rows, lower cards, or smaller distances.</source>
        <translation>卡样超出纸面：最后一行超出下边 {over} 毫米。请减少行数、改矮卡片或缩小间距。</translation>
    </message>
    <message>
        <source>The template's name has {characters} characters. Use at most {most}.</source>
        <translation>卡样名称有 {characters} 个字，最多 {most} 个。</translation>
    </message>
    <message>
        <source>The two do not match. Type the second one again.</source>
        <translation>两次输入不一样，请再输一遍。</translation>
    </message>
    <message>
        <source>The two passwords were not the same. Nothing was changed; try again.</source>
        <translation>两次输入的密码不一样，没有改动，请重来。</translation>
    </message>
    <message>
        <source>The weight of “{name}” has to be between 1 and 100 per cent.</source>
        <translation>“{name}”的权重应在 1% 到 100% 之间。</translation>
    </message>
    <message>
        <source>The weights add up to {sum} per cent. Change them until they make 100.</source>
        <translation>各项权重合计 {sum}%，应为 100%，请调整。</translation>
    </message>
    <message>
        <source>The {meeting} cannot be in the future. Record it after it was held.</source>
        <translation>{meeting}的日期不能晚于今天，开会后再登记。</translation>
    </message>
    <message>
        <source>The {meeting} cannot have been before the half-year began on {first}. Check its date.</source>
        <translation>{meeting}的日期早于本半年开始日 {first}，请核对。</translation>
    </message>
    <message>
        <source>The {meeting} does not fit the {other_meeting} on {day}: the four are held one after the other. Check the dates; if the other one was held again since, record it first.</source>
        <translation>{meeting}与 {day} 的{other_meeting}先后不符，四议须依次进行。请核对日期；{other_meeting}若已重开，请先登记重开的会议。</translation>
    </message>
    <message>
        <source>There are no books at {file}. Give the right place with --database, or make books there with “lovemart-admin init”.</source>
        <translation>{file} 处没有账本。请用 --database 指明位置，或用 lovemart-admin init 新建账本。</translation>
    </message>
    <message>
        <source>There are no rows on the clipboard. Copy the rows in the spreadsheet, then paste again.</source>
        <translation>剪贴板上没有表格内容，请先在表格里复制再粘贴。</translation>
    </message>
    <message>
        <source>There are {count} people called {name}. Copy the group or the card number too.</source>
        <translation>有 {count} 个{name}，请把组或卡号一起复制。</translation>
    </message>
    <message>
        <source>There are {rows} rows on the lists already. Whose accounts are credited, and by what, cannot be changed any more.</source>
        <translation>名单上已有 {rows} 行，记到户还是记到人、按什么计算不能再改。</translation>
    </message>
    <message>
        <source>There is a fund “{fund}” already. Choose it in the list, or another name.</source>
        <translation>已有资金项目“{fund}”，请在列表里选它，或另取名称。</translation>
    </message>
    <message>
        <source>There is a limit for {goods} and this period already. End it first, then set the new one.</source>
        <translation>{goods}在这个周期里已经有限购。请先取消原来的，再设新的。</translation>
    </message>
    <message>
        <source>There is a template called “{name}” already. Choose another name.</source>
        <translation>已经有叫“{name}”的卡样，请换个名称。</translation>
    </message>
    <message>
        <source>There is a till called “{till}” already. Choose another name.</source>
        <translation>已有叫“{till}”的点位，请换个名字。</translation>
    </message>
    <message>
        <source>There is a village {village} already. Choose another name, or tick it to merge with it.</source>
        <translation>已经有{village}。请改用别的名称，或勾选它一起合并。</translation>
    </message>
    <message>
        <source>There is an open account for {name} already. Write the name so that the two can be told apart.</source>
        <translation>已有名叫{name}的在用账号。请把姓名写得能区分两个人。</translation>
    </message>
    <message>
        <source>There is no calendar for {year}. Choose a year from {first} to {last}.</source>
        <translation>没有 {year} 年的历书。请选 {first} 到 {last} 之间的年份。</translation>
    </message>
    <message>
        <source>There is no earlier list to take over yet. Choose who is to be on the lists.</source>
        <translation>还没有以前的名单可以沿用。请选择发给谁。</translation>
    </message>
    <message>
        <source>There is no household with the number {number}.</source>
        <translation>没有编号 {number} 的户。</translation>
    </message>
    <message>
        <source>There is no open account with this number. Check the number, or ask the administrator whether the account is closed.</source>
        <translation>没有这个工号，或者账号已停用。请核对工号，或问管理员。</translation>
    </message>
    <message>
        <source>There is no open fund called “{fund}”. Nothing was imported; check the name, or open the fund in the window.</source>
        <translation>没有名为“{fund}”的在用资金，没有导入。请核对名称，或在窗口里新建资金。</translation>
    </message>
    <message>
        <source>There is no photo of the notice of {village}. Attach one of it as posted, then try again.</source>
        <translation>{village}的公示没有张贴照片。请先附上照片，再继续。</translation>
    </message>
    <message>
        <source>There is no photo of the result notice of {village}. Attach it, then archive the round.</source>
        <translation>{village}的结果公告没有张贴照片。请先附上，再归档。</translation>
    </message>
    <message>
        <source>There is no room for the backup in {folder}. No backup was made: free some room or choose another drive.</source>
        <translation>{folder} 空间不够，没有备份成。请腾出空间或另选磁盘。</translation>
    </message>
    <message>
        <source>There is no room in {folder} for a copy to practise on. Free some space on this disk.</source>
        <translation>{folder} 里放不下练习用的副本。请先腾出一些磁盘空间。</translation>
    </message>
    <message>
        <source>There is no scan of the document at “{programme}”. Attach it, then try again.</source>
        <translation>“{programme}”还没有批件扫描件。请先附上，再继续。</translation>
    </message>
    <message>
        <source>There is no such shift in the books.</source>
        <translation>账里没有这个班次。</translation>
    </message>
    <message>
        <source>There is no such slip in the books. Check its number.</source>
        <translation>账上没有这张小票，请核对单号。</translation>
    </message>
    <message>
        <source>There is nothing left to settle for {name}: no points and no card.</source>
        <translation>{name}没有要处理的了：没有积分，也没有卡。</translation>
    </message>
    <message>
        <source>There is nothing to print. Choose at least one card.</source>
        <translation>没有要打印的内容，请至少选一张卡。</translation>
    </message>
    <message>
        <source>There is room for {pages} pages of {tiles} goods. Take something off first.</source>
        <translation>最多 {pages} 页，每页 {tiles} 种商品。请先拿掉一些。</translation>
    </message>
    <message>
        <source>These are not the last four of the ID number of {name}. Look at the ID again and type them once more; the try was recorded.</source>
        <translation>这不是{name}身份证的后四位。请再看身份证，重新输入；本次已记录。</translation>
    </message>
    <message>
        <source>These books are still empty: nobody has set up the store. Start the program on the administrator's computer and set it up.</source>
        <translation>账本还是空的，尚未开店。请先在管理员的电脑上启动程序完成开店设置。</translation>
    </message>
    <message>
        <source>These books have an older layout ({revision}). Open the program once, so that it backs them up and renews them; then verify.</source>
        <translation>这套账本的结构较旧（{revision}）。请先打开一次程序，由它备份并升级后再核对。</translation>
    </message>
    <message>
        <source>These books were written by a newer version of the program ({revision}). Install the current version on this computer.</source>
        <translation>账本由更新版本的程序写成（{revision}）。请在这台电脑上安装最新版本。</translation>
    </message>
    <message>
        <source>These goods (number {goods}) are no longer on sale. Take the line out of the basket.</source>
        <translation>商品（编号 {goods}）已不在售，请从单中删去这一行。</translation>
    </message>
    <message>
        <source>These points have been reversed already. Nothing was reversed a second time.</source>
        <translation>这笔积分已冲正，未重复冲正。</translation>
    </message>
    <message>
        <source>These rules do not go together: awards and points by headcount go to households, each household the same or by heads. Change them.</source>
        <translation>规则不一致：评选奖励和按人口发放只能记到户。请修改。</translation>
    </message>
    <message>
        <source>These two records are not alike any more: one was corrected or joined meanwhile. Look at the list again.</source>
        <translation>这两份档案已不再相似：其中一份刚被更正或合并。请重新查看名单。</translation>
    </message>
    <message>
        <source>This ID number belongs to {name} in {village} already. Search for that person, or correct the number.</source>
        <translation>这个身份证号已登记在{village}{name}名下。请查找此人，或更正号码。</translation>
    </message>
    <message>
        <source>This PIN is too easy to guess. Choose digits that are not all the same and not in a row.</source>
        <translation>这个 PIN 太容易猜到。请不要用相同或连续的数字。</translation>
    </message>
    <message>
        <source>This attachment is not in the books. Open the page again.</source>
        <translation>账本里没有这个附件，请重新打开页面。</translation>
    </message>
    <message>
        <source>This authorisation has just been taken back. Look at the list again.</source>
        <translation>这份代领授权刚刚已被收回，请重新查看。</translation>
    </message>
    <message>
        <source>This authorisation is not one of {name}. Choose again who collects.</source>
        <translation>这份代领授权不是{name}的，请重新选择代领人。</translation>
    </message>
    <message>
        <source>This basket is no longer there. Look at the list again.</source>
        <translation>这一单已经不在了。请再看一遍列表。</translation>
    </message>
    <message>
        <source>This basket was booked already, on slip no. {number}. Nothing was booked twice; the slip can be reprinted with F9.</source>
        <translation>这一单已经入账，小票 {number} 号，没有重复入账。要小票可按 F9 补打。</translation>
    </message>
    <message>
        <source>This card belongs to nobody on the roster. Nothing was added; type the name instead.</source>
        <translation>这张卡不属于花名册上的任何人，没有加入。请改为输入姓名查找。</translation>
    </message>
    <message>
        <source>This card is not in the books. Search for the holder again.</source>
        <translation>账上没有这张卡，请重新查找持卡人。</translation>
    </message>
    <message>
        <source>This changes nothing. Tick the villages or groups that become one, and give the new name.</source>
        <translation>这样没有任何变化。请勾选要合并的村或组，并填写新名称。</translation>
    </message>
    <message>
        <source>This computer's clock is {minutes} minutes behind the newest entry in the books. Check date and time of the computer before you go on.</source>
        <translation>这台电脑的时钟比账本里最新的一笔记录慢了 {minutes} 分钟。请先核对电脑的日期和时间，再办理业务。</translation>
    </message>
    <message>
        <source>This confirmation belongs to another request. Open the form again and have it confirmed anew.</source>
        <translation>这次确认属于另一笔业务。请重新打开表单，再请人确认。</translation>
    </message>
    <message>
        <source>This day is closed, and that is final. A new shift counts to the next day: try again.</source>
        <translation>这一天已经日结，不能更改。新开的班算到下一天：请再试一次。</translation>
    </message>
    <message>
        <source>This event has been taken back already. Open the record again.</source>
        <translation>这件事已经撤销过了。请重新打开档案。</translation>
    </message>
    <message>
        <source>This event is not in the books. Open the record again.</source>
        <translation>账上没有这件事。请重新打开档案。</translation>
    </message>
    <message>
        <source>This event moved points or changed many people, so it is not taken back as a whole. Enter a new event that puts it right.</source>
        <translation>这件事动过积分或涉及多人，不能整个撤销。请另登记一件事来更正。</translation>
    </message>
    <message>
        <source>This file is no picture that can be read. Use a PNG or JPEG file as the logo.</source>
        <translation>这个文件不是能读的图片。标志请用 PNG 或 JPEG 图片。</translation>
    </message>
    <message>
        <source>This form was printed on {since}; nobody can have written on it before. Look at number and date again.</source>
        <translation>这张凭证是 {since} 才印的，不会在此之前填写。请再看号码和日期。</translation>
    </message>
    <message>
        <source>This fund is not in the books. Open the list of funds again.</source>
        <translation>账上没有这个资金项目，请重新打开资金列表。</translation>
    </message>
    <message>
        <source>This hand-over list is not in these books. Check which town's list it is.</source>
        <translation>账里没有这张签收表，请看看是不是别的乡镇的。</translation>
    </message>
    <message>
        <source>This household is no longer one: it was merged into another. Search again.</source>
        <translation>这一户已经并入别户。请重新查找。</translation>
    </message>
    <message>
        <source>This household is not in the books. Search for one of its people again.</source>
        <translation>账上没有这一户。请重新查找户里的人。</translation>
    </message>
    <message>
        <source>This is how the household of {household} stands already. Change something, or cancel.</source>
        <translation>{household}户现在就是这样。请改动后再确认，或取消。</translation>
    </message>
    <message>
        <source>This is no page of a list credited in these books. Look which town's and which round's list it is; one printed before its list was credited is printed again.</source>
        <translation>这一页不是本账里已入账名单的签收表。请看看是哪个镇、哪一轮的；入账以前打印的，请重打一份。</translation>
    </message>
    <message>
        <source>This is not possible: the card of {name} ending in {number_tail} is {state} since {since}.</source>
        <translation>不能这样办：{name}尾号 {number_tail} 的卡自 {since} 起{state}。</translation>
    </message>
    <message>
        <source>This is not the barcode of a slip. Scan the code on top of the store's copy.</source>
        <translation>这不是小票的条码。请扫门店联顶上的条码。</translation>
    </message>
    <message>
        <source>This is not the password or PIN of {name}. Tries left: {left}; then the account is locked for a quarter of an hour.</source>
        <translation>{name}的密码（PIN）不对，还可以试 {left} 次，再错账号将锁定 15 分钟。</translation>
    </message>
    <message>
        <source>This is not waiting for a countersignature any more. Look at the list again.</source>
        <translation>这一笔已不在待补签之列，请重新查看。</translation>
    </message>
    <message>
        <source>This is one record, not two. Choose two different ones.</source>
        <translation>这是同一份档案。请选两份不同的档案。</translation>
    </message>
    <message>
        <source>This is paper voucher {number}, not goods or a card. Press the key for paper days to enter it.</source>
        <translation>这是 {number} 号纸质凭证，不是商品，也不是购物卡。按停电补录键录入。</translation>
    </message>
    <message>
        <source>This is the barcode of slip no. {number}, not of goods or a card. To take goods back, finish this basket or put it aside first.</source>
        <translation>这是第 {number} 号小票的条码，不是商品，也不是购物卡。要退货，请先结清或挂起这一单。</translation>
    </message>
    <message>
        <source>This is the card of {name}. Scan the goods that come back, or close the return first.</source>
        <translation>这是{name}的购物卡。请扫要退的商品，或先关闭退货窗口。</translation>
    </message>
    <message>
        <source>This is the shift of {name}. Ask the storekeeper to print its slip again.</source>
        <translation>这是{name}的班。请库管员补打交班单。</translation>
    </message>
    <message>
        <source>This kind of grant is not filled that way. Choose who is to be on the lists.</source>
        <translation>这一类发放不能这样选人。请重新选择发给谁。</translation>
    </message>
    <message>
        <source>This limit has been ended meanwhile. Look at the list again.</source>
        <translation>这条限购刚才已被取消。请再看一遍列表。</translation>
    </message>
    <message>
        <source>This notice is not in the books. Open the list again.</source>
        <translation>账上没有这次公示，请重新打开名单。</translation>
    </message>
    <message>
        <source>This objection has its outcome already. Nothing was changed.</source>
        <translation>这条异议已有处理结果，没有改动。</translation>
    </message>
    <message>
        <source>This objection is not in the books. Open the list again.</source>
        <translation>账上没有这条异议，请重新打开名单。</translation>
    </message>
    <message>
        <source>This paper voucher was entered or made void at another till a moment ago. Nothing was booked here.</source>
        <translation>这张纸质凭证刚才已在别处入账或作废，这里没有入账。</translation>
    </message>
    <message>
        <source>This person is no longer on the roster, so there is no balance to print.</source>
        <translation>名册上已没有这个人，没有余额可打印。</translation>
    </message>
    <message>
        <source>This person is no longer on the roster. Look for the person again.</source>
        <translation>名册上已没有这个人，请重新查找。</translation>
    </message>
    <message>
        <source>This person is no longer on the roster. Search again.</source>
        <translation>花名册里已没有这个人，请重新查找。</translation>
    </message>
    <message>
        <source>This person is not on the roster. Search again, or state that the account belongs to nobody on the roster.</source>
        <translation>花名册里没有这个人。请重新查找，或注明该账号不对应花名册人员。</translation>
    </message>
    <message>
        <source>This person is recorded as deceased. If that is wrong, take it back under History first.</source>
        <translation>此人已登记去世。如登记有误，请先在“历史”里撤销。</translation>
    </message>
    <message>
        <source>This record of {name} was joined to the record of {other} and stays as it was. Open that record instead.</source>
        <translation>{name}的这份档案已并入{other}的档案，保持原样，不再改动。请打开那一份。</translation>
    </message>
    <message>
        <source>This recovery code does not fit, or it was used before. Check number and code against the newest recovery sheet.</source>
        <translation>恢复码不对，或者已经用过。请对照最新的一张恢复单核对工号和恢复码。</translation>
    </message>
    <message>
        <source>This remark has been settled already. Open the record again.</source>
        <translation>这条备注已经处理过，请重新打开档案。</translation>
    </message>
    <message>
        <source>This request was booked before with other contents. Nothing was booked now. Open the form again and check what is there.</source>
        <translation>这次提交的编号以前已用于另一笔内容，本次没有入账。请重新打开表单核对。</translation>
    </message>
    <message>
        <source>This round is not in the books. Choose a round again.</source>
        <translation>账上没有这一轮，请重新选择轮次。</translation>
    </message>
    <message>
        <source>This row is no longer on the list. Open the list again.</source>
        <translation>名单上已没有这一行，请重新打开名单。</translation>
    </message>
    <message>
        <source>This row was never credited, so there is nothing to reverse.</source>
        <translation>这一行没有入过账，不用冲正。</translation>
    </message>
    <message>
        <source>This slip no longer waits: it has been printed or let go meanwhile.</source>
        <translation>这张小票已不在排队：刚才已经打出，或已取消。</translation>
    </message>
    <message>
        <source>This store is set up already. Close the set-up and sign in.</source>
        <translation>这家店已经开好了。请关闭开店设置，直接登录。</translation>
    </message>
    <message>
        <source>This template is in use no longer. Choose another.</source>
        <translation>这个卡样已停用，请另选一个。</translation>
    </message>
    <message>
        <source>This till needs a name, such as the place where it stands. Type one.</source>
        <translation>请给这个点位起个名字，比如它所在的位置。</translation>
    </message>
    <message>
        <source>This voucher settled nobody's points. Look at the list of the settled ones again.</source>
        <translation>这张凭证不是积分处置凭证。请重新查看已处理名单。</translation>
    </message>
    <message>
        <source>This was booked already, a moment ago. Nothing was booked twice.</source>
        <translation>这一笔刚才已经入账，没有重复扣分。</translation>
    </message>
    <message>
        <source>This was not done, and nothing was changed. Tell the administrator the words “{code}”.</source>
        <translation>没有办成，数据也没有变动。请把“{code}”这几个字告诉管理员。</translation>
    </message>
    <message>
        <source>Tick at least one goods category, or let the fund pay for all goods.</source>
        <translation>请至少勾选一个商品类别，或选“所有商品”。</translation>
    </message>
    <message>
        <source>Type the number of the document.</source>
        <translation>请填写批件文号。</translation>
    </message>
    <message>
        <source>What the books keep of this close cannot be read. Have the books verified on the board.</source>
        <translation>账里存的这份结算读不出来。请到首页核对账目。</translation>
    </message>
    <message>
        <source>What was credited to {name} here has been reversed already. Nothing was reversed again.</source>
        <translation>{name}这一笔已经冲正过，没有重复冲正。</translation>
    </message>
    <message>
        <source>What “{file}” was to be attached to is no longer there. Open the page again.</source>
        <translation>要附加“{file}”的那一项已经不在了，请重新打开页面。</translation>
    </message>
    <message>
        <source>Whoever served the holder does not countersign. Ask another account.</source>
        <translation>经办人不能给自己补签，请由他人补签。</translation>
    </message>
    <message>
        <source>With these roles {name} signs in with another kind of secret: clerks have a PIN, all others a password. Set a new one together with the roles.</source>
        <translation>改岗位后，{name}的登录方式不同（只当营业员用 PIN，其他用密码）。请同时设置新的密码或 PIN。</translation>
    </message>
    <message>
        <source>With this cut-off nobody of {village} would stay on the list. Choose a lower one.</source>
        <translation>按这条线，{village}将无人入选。请放低一些。</translation>
    </message>
    <message>
        <source>With this split {goods} is {missing} points short: the other points may not pay for it. Press F5 and split anew.</source>
        <translation>这样分配，{goods}还差 {missing} 分：其余的积分不能付这件商品。请按 F5 重新分配。</translation>
    </message>
    <message>
        <source>Write a note that says why somebody else closes this shift.</source>
        <translation>请写明为什么由别人交这个班。</translation>
    </message>
    <message>
        <source>Write down what the objection says.</source>
        <translation>请写明异议内容。</translation>
    </message>
    <message>
        <source>Write down what was found.</source>
        <translation>请写明核查情况。</translation>
    </message>
    <message>
        <source>Write why the copy cannot be scanned.</source>
        <translation>请写明为什么不能扫描。</translation>
    </message>
    <message>
        <source>You cannot do this to your own account. Another administrator has to.</source>
        <translation>不能对自己的账号这样操作，请另一位管理员办理。</translation>
    </message>
    <message>
        <source>You have no open shift at this till. Press F10 to open one, then try again; the basket is kept.</source>
        <translation>您在本台没有开班。按 F10 开班后再试，这一单的商品还在。</translation>
    </message>
    <message>
        <source>You or somebody of your household would collect for {name}. A second person who is not a clerk must confirm.</source>
        <translation>代{name}领取的是您本人或本户的人，要由营业员以外的另一人确认。</translation>
    </message>
    <message>
        <source>Your own shift of {day} is still open. Close it first with F10.</source>
        <translation>您自己 {day} 的班还没有交。请先按 F10 交班。</translation>
    </message>
    <message>
        <source>{attended} came, but only {entitled} were entitled to. Check both numbers.</source>
        <translation>到会 {attended} 人，多于应到 {entitled} 人，请核对。</translation>
    </message>
    <message>
        <source>{code_shown} belongs to no goods in the books. Find them by name, or import them with this barcode.</source>
        <translation>库里没有条码是 {code_shown} 的商品。请按名称查找，或带上这个条码重新导入。</translation>
    </message>
    <message>
        <source>{columns} columns and {rows} rows with these distances make no sheet. Use at least one of each, and no distance below 0.</source>
        <translation>{columns} 列 {rows} 行、这样的间距排不成一张纸。行列至少各 1，间距不能小于 0。</translation>
    </message>
    <message>
        <source>{count} cards that nobody has were scanned in this shift; the last one ends in {tail}. This stands on the board and in the audit. Call the administrator.</source>
        <translation>本班已扫了 {count} 张不存在的卡，最后一张尾号 {tail}。这已记入看板和审计，请找管理员。</translation>
    </message>
    <message>
        <source>{count} open funds may pay for this round. Nothing was imported; say which with --fund NAME.</source>
        <translation>有 {count} 项在用资金都可用于本轮，没有导入。请用 --fund 名称 指明。</translation>
    </message>
    <message>
        <source>{day} had no shift, so it needs no close.</source>
        <translation>{day} 没有开过班，不用日结。</translation>
    </message>
    <message>
        <source>{day} is closed already, and that is final. Its sheet can be printed again.</source>
        <translation>{day} 已经日结，不能更改。日结单可以补打。</translation>
    </message>
    <message>
        <source>{day} is not closed yet, so there is no sheet of it. Close the day first.</source>
        <translation>{day} 还没有日结，没有日结单。请先日结。</translation>
    </message>
    <message>
        <source>{day} is still to come. It can be closed on that day at the earliest.</source>
        <translation>{day} 还没有到，最早当天才能日结。</translation>
    </message>
    <message>
        <source>{fund} holds {balance} points, not the {points} of the split by hand. Press F5 and split anew.</source>
        <translation>“{fund}”现有 {balance} 分，不够手工分配的 {points} 分。请按 F5 重新分配。</translation>
    </message>
    <message>
        <source>{goods} has a stock of {pieces}. Stock cannot be negative; correct it.</source>
        <translation>{goods}的库存是 {pieces}，库存不能为负，请改正。</translation>
    </message>
    <message>
        <source>{goods} has no points. Fill them in; 0 if it is given away.</source>
        <translation>{goods}没有填积分，请填写；免费发放填 0。</translation>
    </message>
    <message>
        <source>{goods} has {points} points. Points cannot be negative; correct them.</source>
        <translation>{goods}的积分是 {points}，积分不能为负，请改正。</translation>
    </message>
    <message>
        <source>{goods} {spec} stands in this file already: sheet {sheet}, row {row}. Delete one row, or tell them apart by name or specification.</source>
        <translation>{goods} {spec} 在本文件中已有：工作表 {sheet} 第 {row} 行。请删去一行，或用名称、规格加以区分。</translation>
    </message>
    <message>
        <source>{goods}: Excel has rounded the barcode to {barcode}. Set the cell to text and type the barcode again.</source>
        <translation>{goods}的条码已被 Excel 改成近似数 {barcode}。请把单元格设为文本，重新填写。</translation>
    </message>
    <message>
        <source>{goods}: the barcode {barcode} belongs to {holder} in the books. Correct the barcode or the name.</source>
        <translation>{goods}的条码 {barcode} 在册上属于{holder}。请改正条码或名称。</translation>
    </message>
    <message>
        <source>{goods}: the barcode {barcode} does not have 8, 12 or 13 digits. Type what stands below the bars, or leave it empty for goods without one.</source>
        <translation>{goods}的条码 {barcode} 不是 8、12 或 13 位数字。请照包装上的数字填写，没有条码就留空。</translation>
    </message>
    <message>
        <source>{goods}: the barcode {barcode} stands in this file already: sheet {sheet}, row {row}. Delete the row that is wrong.</source>
        <translation>{goods}的条码 {barcode} 在本文件中已有：工作表 {sheet} 第 {row} 行。请删去错的一行。</translation>
    </message>
    <message>
        <source>{goods}: the last digit of the barcode {barcode} does not fit the others. Type it again from the package.</source>
        <translation>{goods}的条码 {barcode} 末位校验不对，请照包装重新填写。</translation>
    </message>
    <message>
        <source>{goods}: {left} {unit} can still be returned, not {pieces}. Set fewer pieces.</source>
        <translation>{goods}：还可退 {left} {unit}，不能退 {pieces}。请减少件数。</translation>
    </message>
    <message>
        <source>{goods}: {limit} pieces for each household and {period}. The household of {name} had {had} and now wants {pieces}. Lower the quantity to {left}, or have a second person confirm.</source>
        <translation>{goods}每户{period}限 {limit} 件。{name}家已领 {had} 件，这次要 {pieces} 件。请改成最多 {left} 件，或请第二人确认。</translation>
    </message>
    <message>
        <source>{goods}: {pieces} are returned, so {damaged} of them cannot be damaged.</source>
        <translation>{goods}：只退 {pieces} 件，损坏的不能是 {damaged} 件。</translation>
    </message>
    <message>
        <source>{goods}: {pieces} {unit} wanted, {stock} in stock. Lower the quantity or take another article.</source>
        <translation>{goods}要 {pieces} {unit}，库存只有 {stock} {unit}。请减少数量或换一种商品。</translation>
    </message>
    <message>
        <source>{goods}: “{text}” is no cost in yuan. Correct it, or leave it empty.</source>
        <translation>{goods}的进价“{text}”不是金额（元），请改正或留空。</translation>
    </message>
    <message>
        <source>{goods}: “{text}” is no date. Write the expiry date as 2027-03-01, or leave it empty.</source>
        <translation>{goods}的到期日“{text}”不是日期。请写成 2027-03-01 的样子，或留空。</translation>
    </message>
    <message>
        <source>{goods}: “{text}” is no whole number of pieces. Correct the quantity.</source>
        <translation>{goods}的数量“{text}”不是整数，请改正。</translation>
    </message>
    <message>
        <source>{goods}: “{text}” is no whole number of points up to 1,000,000. Correct it.</source>
        <translation>{goods}的积分“{text}”不是 1,000,000 以内的整数，请改正。</translation>
    </message>
    <message>
        <source>{lines} lines were copied; at most {most} are pasted at once. Import the workbook instead.</source>
        <translation>复制了 {lines} 行，一次最多粘贴 {most} 行，请改用导入表格。</translation>
    </message>
    <message>
        <source>{missing} points are missing to {name} for paper voucher {number}. Nothing was booked; the number stays on the list of those still out, with this note. Enter it again when there are points, or make it void with the reason.</source>
        <translation>{name}还差 {missing} 分，{number} 号纸质凭证没有入账，已在“未收回”清单上注明。有分后再补录，或写明原因作废。</translation>
    </message>
    <message>
        <source>{missing} points short: the basket takes {total}, {available} may be spent on it, and {goods} cannot be paid. Take something out of the basket.</source>
        <translation>还差 {missing} 分：本单 {total} 分，可用 {available} 分，{goods}付不了。请减去部分商品。</translation>
    </message>
    <message>
        <source>{most} baskets are put aside already. Bring one back with F7 and finish it first.</source>
        <translation>已经挂了 {most} 单。请先按 F7 取回一单办完。</translation>
    </message>
    <message>
        <source>{name} ({village}, ID ending in {tail}) is not on the roster. Correct name and ID number, or import the roster first.</source>
        <translation>花名册里没有{name}（{village}，身份证尾号 {tail}）。请核对姓名和身份证号，或先导入花名册。</translation>
    </message>
    <message>
        <source>{name} approved the list of {village} and cannot credit it too. Another award officer has to.</source>
        <translation>{village}的名单是{name}审核的，不能再由本人入账，请另一位评选录入员来办。</translation>
    </message>
    <message>
        <source>{name} belonged to no household. The points can only go back to their funds.</source>
        <translation>{name}不在任何一户里，积分只能退回资金项目。</translation>
    </message>
    <message>
        <source>{name} belongs to household {household}, which is on this list already with {other}: sheet {sheet}, row {row}. A household stands on the list once; delete one row.</source>
        <translation>{name}属于 {household} 号户，该户已由{other}上了本名单：工作表 {sheet} 第 {row} 行。一户只上一次，请删去一行。</translation>
    </message>
    <message>
        <source>{name} belongs to household {household}, which is on this round's list already with {other}. Delete this row, or strike the other off the list first.</source>
        <translation>{name}属于 {household} 号户，该户已由{other}上了本轮名单。请删去这一行，或先把原来的划去。</translation>
    </message>
    <message>
        <source>{name} belongs to no household, and the award goes to households. Nothing was added; have the card officer put the roster right first.</source>
        <translation>{name}没有编入任何一户，而评选按户奖励，本次没有加入。请发卡员先把花名册改好。</translation>
    </message>
    <message>
        <source>{name} belongs to {other}, not to {village}. Paste the row over that list.</source>
        <translation>{name}是{other}的，不是{village}的，请粘贴到那个村的名单。</translation>
    </message>
    <message>
        <source>{name} cannot unlock their own account. Ask a colleague, or use the recovery sheet.</source>
        <translation>{name}不能给自己解锁。请同事解锁，或使用恢复单。</translation>
    </message>
    <message>
        <source>{name} died on {since}. Ask the family to go to the card officer: the points are not lost.</source>
        <translation>{name}已于 {since} 身故，不能兑换。请家属找发卡员办理，积分不会丢。</translation>
    </message>
    <message>
        <source>{name} died on {since}; the card ending in {tail} is frozen. Ask the family to go to the card officer: the points are not lost.</source>
        <translation>{name}已于 {since} 身故，尾号 {tail} 的卡停用。请家属找发卡员办理，积分不会丢。</translation>
    </message>
    <message>
        <source>{name} does not stand on the list of {village} as on its notice. Post the notice again before the list goes on.</source>
        <translation>{village}名单中{name}与公示的不一致。请重新公示后再继续。</translation>
    </message>
    <message>
        <source>{name} entered this and cannot confirm it too. Somebody else has to confirm.</source>
        <translation>{name}是经办人，不能自己确认。请另一人来确认。</translation>
    </message>
    <message>
        <source>{name} has a card already, so no card was issued. Take this person off the list, or replace the old card.</source>
        <translation>{name}已有购物卡，本次一张也没有发。请把此人从名单中去掉，或给旧卡办理补卡。</translation>
    </message>
    <message>
        <source>{name} has closed this shift already. Nothing was closed again.</source>
        <translation>{name}已经交了这个班，没有重复交班。</translation>
    </message>
    <message>
        <source>{name} has no card here. The ID was sighted; a second person who is not a clerk must confirm.</source>
        <translation>{name}没有带卡。已核对身份证，还要由营业员以外的另一人确认。</translation>
    </message>
    <message>
        <source>{name} has slip no. {receipt} of the same day with the same goods and points. Look whether paper voucher {number} was entered before; book it only if it was another purchase.</source>
        <translation>{name}当天已有第 {receipt} 号小票，商品和分数都相同。请核对 {number} 号纸质凭证是否已经入过账；确是另一次领取再入账。</translation>
    </message>
    <message>
        <source>{name} heads the household already. Choose somebody else.</source>
        <translation>{name}已经是户主。请选别人。</translation>
    </message>
    <message>
        <source>{name} heads the household, and {count} others stay. Choose who heads it from now on.</source>
        <translation>{name}是户主，户内还有 {count} 人。请选定今后的户主。</translation>
    </message>
    <message>
        <source>{name} is below the cut-off of the review. Take the review back to change who stays.</source>
        <translation>{name}在评议的分数线（名额）以下。要改变入选，请先撤回评议。</translation>
    </message>
    <message>
        <source>{name} is in that household already. Choose another household.</source>
        <translation>{name}已经在这一户。请选别的户。</translation>
    </message>
    <message>
        <source>{name} is not on the roster of {village}. Check how the name is written.</source>
        <translation>{village}花名册上没有{name}，请核对姓名。</translation>
    </message>
    <message>
        <source>{name} is not recorded as deceased. Enter the death first.</source>
        <translation>{name}没有登记去世，请先登记。</translation>
    </message>
    <message>
        <source>{name} is of your own household. A second person who is not a clerk must confirm.</source>
        <translation>{name}是您本人或本户的人，要由营业员以外的另一人确认。</translation>
    </message>
    <message>
        <source>{name} is on a list of the round already. Nothing was added.</source>
        <translation>{name}已在本轮名单上，没有重复加入。</translation>
    </message>
    <message>
        <source>{name} is recorded as deceased, so this card cannot be issued or used again. If the record is wrong, correct it first.</source>
        <translation>{name}登记为已故，不能发卡，也不能恢复用卡。登记有误的，请先更正。</translation>
    </message>
    <message>
        <source>{name} is recorded as deceased; nobody collects for a dead person. Ask the family to go to the card officer.</source>
        <translation>{name}已身故，不能再登记代领。请家属找发卡员。</translation>
    </message>
    <message>
        <source>{name} is the head of the household: this card always opens the household's account.</source>
        <translation>{name}是户主，户主的卡总能使用家庭账户。</translation>
    </message>
    <message>
        <source>{name} made the last change to the list of {village} and cannot approve it. Somebody else has to.</source>
        <translation>{village}的名单最后是{name}改的，不能由本人审核，请换一位同事。</translation>
    </message>
    <message>
        <source>{name} may not confirm this: {act}. Ask an auditor, or another officer of this desk.</source>
        <translation>{name}不能确认“{act}”。请监督员或本岗位另一位同事确认。</translation>
    </message>
    <message>
        <source>{name} may not do this: {act}. Ask a colleague whose role permits it, or the administrator.</source>
        <translation>{name}没有“{act}”的权限。请由有权限的同事办理，或联系管理员。</translation>
    </message>
    <message>
        <source>{name} of {village} belongs to no household, and awards go to households. Add the person to a household first.</source>
        <translation>{village}的{name}没有归户，而奖励发到户。请先把此人归入一户。</translation>
    </message>
    <message>
        <source>{name} of {village} is recorded as deceased. Take the row out, or have the record corrected first.</source>
        <translation>{village}的{name}已登记去世。请删去这一行，或先更正记录。</translation>
    </message>
    <message>
        <source>{name} stands in this household already: sheet {sheet}, row {row}. Delete one row, or give both their ID numbers if they are two persons.</source>
        <translation>本户已有{name}：工作表 {sheet} 第 {row} 行。请删去一行；如是两个人，请都填上身份证号。</translation>
    </message>
    <message>
        <source>{name} stands on this list already: sheet {sheet}, row {row}. Delete this row.</source>
        <translation>{name}在本名单中已有：工作表 {sheet} 第 {row} 行。请删去这一行。</translation>
    </message>
    <message>
        <source>{name} was struck off this list. Put the row back first.</source>
        <translation>{name}已从名单划去，请先恢复这一行。</translation>
    </message>
    <message>
        <source>{name}: “{text}” is no score for {criterion}. Fill in a number.</source>
        <translation>{name}的{criterion}得分“{text}”不是数字，请改正。</translation>
    </message>
    <message>
        <source>{programme} is a grant. Certificates are for households chosen in an award round.</source>
        <translation>“{programme}”是发放，不发荣誉证书。荣誉证书只发给评选出来的户。</translation>
    </message>
    <message>
        <source>{proxy} has no standing authorisation and {name}'s card is not here. Whoever collects once must bring the card.</source>
        <translation>{proxy}没有长期授权，又没有带{name}的卡。临时代领必须带卡。</translation>
    </message>
    <message>
        <source>{proxy} may collect {most} points in all, and {left} are left; this basket takes {wanted}. Take something out, or ask the holder to come.</source>
        <translation>{proxy}共可代领 {most} 分，还剩 {left} 分，这一单要 {wanted} 分。请减少商品，或请持卡人本人来。</translation>
    </message>
    <message>
        <source>{rate} points a head is more than any grant: at most {most}. Nothing was opened; look whether a digit is too many.</source>
        <translation>每人 {rate} 分超过上限 {most} 分，没有立项。请看看是不是多打了一位数。</translation>
    </message>
    <message>
        <source>{rows} rows of {village} lack scores, {name} among them. Enter them, then close the review.</source>
        <translation>{village}有 {rows} 户缺少得分，例如{name}。请补齐后再完成评议。</translation>
    </message>
    <message>
        <source>{tied} households are tied over {places} places. Decide who stays: all, none, or by name.</source>
        <translation>{tied} 户并列，只剩 {places} 个名额。请决定：全部列入、全部不列或点名。</translation>
    </message>
    <message>
        <source>{till} is no counter, so nothing is redeemed here and no shift is opened.</source>
        <translation>{till}不是收银台，不在这里兑换，也不用开班。</translation>
    </message>
    <message>
        <source>{village} has more than one {name}, and the row does not tell which is meant. Fill in the ID number.</source>
        <translation>{village}不止一个{name}，看不出是哪一位，请填写身份证号。</translation>
    </message>
    <message>
        <source>{village} has more than one {name}. Fill in the ID number.</source>
        <translation>{village}不止一个{name}，请填写身份证号。</translation>
    </message>
    <message>
        <source>{village} has no household number {household}. Correct the number, or enter the head of the household first.</source>
        <translation>{village}没有户编号 {household}。请更正编号，或先录入该户户主。</translation>
    </message>
    <message>
        <source>{village} has somebody named {name} already. Look there first; if this is somebody else, tick that and save again.</source>
        <translation>{village}已有叫{name}的人，请先查看；确是另一个人的，勾选后再保存。</translation>
    </message>
    <message>
        <source>{village} was given up in this round. Take it up again before you change its list.</source>
        <translation>{village}已登记放弃本轮。要修改名单，请先恢复该村。</translation>
    </message>
    <message>
        <source>{village}: the account of {name} is not open, or the person has died. Nothing was credited; strike the row and have the list approved again.</source>
        <translation>{village}：{name}的账户不能入账，或本人已故。本次没有入账，请划去这一行后重新审核。</translation>
    </message>
    <message>
        <source>{village}: the household or record of {name} was joined to another one, or taken back, since the list was made. Nothing was credited. Strike the row; if the one that stays is to have the points, add it. Then have the list approved again.</source>
        <translation>{village}：名单做好后，{name}的户或档案已并入别处或已撤销，没有入账。请删去这一行；保留的一方应得积分的，请另行加入，再重新审核名单。</translation>
    </message>
    <message>
        <source>{village}: {name} has had the points of this round already, as {other}, which was joined to it since. Nothing was credited. Strike the row and have the list approved again.</source>
        <translation>{village}：{name}这一轮的积分已经入过账（以{other}的名义，后来并入），没有重复入账。请删去这一行，再重新审核名单。</translation>
    </message>
    <message>
        <source>{village}: {rows} row(s) must be settled before approval, first {name}. Strike the row, or add the household again under its new head.</source>
        <translation>{village}有 {rows} 户要先处理才能审核，第一户是{name}。请划去，或以新户主重新加入。</translation>
    </message>
    <message>
        <source>{votes} votes were counted, but only {attended} people came. Check the votes.</source>
        <translation>票数合计 {votes}，多于到会 {attended} 人，请核对。</translation>
    </message>
    <message>
        <source>{width} × {height} mm is too small for a card: the barcode and the name need {least_width} × {least_height} mm. Make the cards larger.</source>
        <translation>{width} × {height} 毫米放不下一张卡：条码和姓名至少要 {least_width} × {least_height} 毫米，请改大些。</translation>
    </message>
    <message>
        <source>“{activity}” has not taken place yet. Enter it afterwards, when it is known who came.</source>
        <translation>“{activity}”还没有举行。请在活动结束、知道谁参加之后再登记。</translation>
    </message>
    <message>
        <source>“{criterion}” is no criterion of this round, so {name} cannot be scored by it. Check the headings.</source>
        <translation>本轮没有“{criterion}”这项标准，{name}不能按它评分。请核对表头。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read. Check that the file is still there and not open elsewhere.</source>
        <translation>“{file}”读不了。请看看文件还在不在、是否正被其他程序使用。</translation>
    </message>
    <message>
        <source>“{file}” could not be saved there. Close it in other programs, or choose another folder.</source>
        <translation>“{file}”无法保存到那里。请在其他程序中关闭它，或换一个文件夹。</translation>
    </message>
    <message>
        <source>“{file}” has more than {limit} cells or very long texts in them. Split it by village.</source>
        <translation>“{file}”的单元格超过 {limit} 个，或文字过长。请按村拆分。</translation>
    </message>
    <message>
        <source>“{file}” is a web page or XML in spite of its name. Open it in Excel or WPS, save it as .xlsx, and choose that file.</source>
        <translation>“{file}”其实是网页或 XML 文件。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选择。</translation>
    </message>
    <message>
        <source>“{file}” is damaged or no workbook. Open it in Excel or WPS, save it as .xlsx, and choose that file.</source>
        <translation>“{file}”已损坏或不是表格。请用 Excel 或 WPS 打开，另存为 .xlsx 后再选择。</translation>
    </message>
    <message>
        <source>“{file}” is empty. Choose the right file.</source>
        <translation>“{file}”是空文件，请选择正确的文件。</translation>
    </message>
    <message>
        <source>“{file}” is empty. Choose the scan or picture again.</source>
        <translation>“{file}”是空文件，请重新选择。</translation>
    </message>
    <message>
        <source>“{file}” is larger than {megabytes} MB, so it was not read. Take pictures and other sheets out of it, or split it by village.</source>
        <translation>“{file}”超过 {megabytes} MB，没有读取。请删去其中的图片和无关的工作表，或按村拆分。</translation>
    </message>
    <message>
        <source>“{file}” is larger than {megabytes} MB. Scan it again with fewer dots, or split it.</source>
        <translation>“{file}”超过 {megabytes} MB。请降低扫描精度或分开扫描。</translation>
    </message>
    <message>
        <source>“{file}” is no JPEG or PNG picture and no PDF. Choose a picture or a scan.</source>
        <translation>“{file}”不是 JPEG、PNG 图片或 PDF。请选择图片或扫描件。</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password. Open it, take the password off, save it, and choose it again.</source>
        <translation>“{file}”设有密码。请打开后取消密码并保存，再重新选择。</translation>
    </message>
    <message>
        <source>“{fund}” cannot be closed: {holders} account(s) still hold {points} points of it. Close it when they are spent or have expired.</source>
        <translation>“{fund}”还不能结项：{holders}个账户还有{points}分。等积分用完或到期作废后再结项。</translation>
    </message>
    <message>
        <source>“{fund}” cannot be closed: {round} still has lists to credit from it. Credit them, or give the round up.</source>
        <translation>“{fund}”还不能结项：“{round}”还有名单没有入账。请先入账，或取消这一轮。</translation>
    </message>
    <message>
        <source>“{fund}” changed a moment ago. Nothing was booked; look at it again.</source>
        <translation>“{fund}”刚刚有变动。没有记账，请重新核对。</translation>
    </message>
    <message>
        <source>“{fund}” ends on {ends}, before the reference date {day}. Choose a fund that runs longer, or an earlier reference date.</source>
        <translation>“{fund}”到 {ends} 为止，早于基准日 {day}。请另选期限够长的资金项目，或把基准日提前。</translation>
    </message>
    <message>
        <source>“{fund}” expired on {on}. Choose a fund that is still running.</source>
        <translation>“{fund}”已于 {on} 过期，请选还在有效期内的资金项目。</translation>
    </message>
    <message>
        <source>“{fund}” has no source document. Enter the number or title of the paper that provides its budget.</source>
        <translation>“{fund}”没有来源文件，请填写安排这笔资金的文号或文件名。</translation>
    </message>
    <message>
        <source>“{fund}” has {budget} points left and {needed} are needed: {missing} short. Nothing was credited. Appropriate a budget first, or credit fewer lists.</source>
        <translation>“{fund}”还有 {budget} 分，需要 {needed} 分，差 {missing} 分，本次没有入账。请先拨入资金，或少选几个村。</translation>
    </message>
    <message>
        <source>“{fund}” is closed: no points come in or go out. Choose another fund.</source>
        <translation>“{fund}”已关闭，不能再拨入或发放，请选别的资金项目。</translation>
    </message>
    <message>
        <source>“{name}” is not a name. Fill in the name as on the ID card.</source>
        <translation>“{name}”不是姓名，请按身份证填写。</translation>
    </message>
    <message>
        <source>“{name}” is not a name. Type it as on the ID card.</source>
        <translation>“{name}”不像姓名，请按身份证填写。</translation>
    </message>
    <message>
        <source>“{name}” stands twice among the criteria. Remove one of them.</source>
        <translation>评分标准“{name}”重复，请删去一项。</translation>
    </message>
    <message>
        <source>“{period}” is not a half-year. Choose the first or second half of a year.</source>
        <translation>“{period}”不是半年期，请选上半年或下半年。</translation>
    </message>
    <message>
        <source>“{period}” names a festival. Order it as a festival pack: then it is given only once.</source>
        <translation>“{period}”是节日。请按“节日慰问”发放，这样同一节日只会发一次。</translation>
    </message>
    <message>
        <source>“{programme}” asks for no meetings. Go on with the next step.</source>
        <translation>“{programme}”不需要四议，请进行下一步。</translation>
    </message>
    <message>
        <source>“{programme}” asks for no review. Go on with the next step.</source>
        <translation>“{programme}”不需要评议，请进行下一步。</translation>
    </message>
    <message>
        <source>“{programme}” credits households; the rule for elderly party members chooses persons. Choose a grant first.</source>
        <translation>“{programme}”是按户奖励的，老党员规则选的是个人。请先选一项发放。</translation>
    </message>
    <message>
        <source>“{programme}” exists already as the other kind (award round or grant). Choose another name.</source>
        <translation>“{programme}”已用在另一类项目上（评选或发放），请另取名称。</translation>
    </message>
    <message>
        <source>“{programme}” gives no points. Enter at least 1 for each.</source>
        <translation>“{programme}”没有填分值，请至少填 1 分。</translation>
    </message>
    <message>
        <source>“{programme}” has a round for {period} already. Choose that round instead of opening another.</source>
        <translation>“{programme}”{period} 已经有一轮了，请直接选那一轮，不要重复新建。</translation>
    </message>
    <message>
        <source>“{programme}” has credited lists and cannot be cancelled any more.</source>
        <translation>“{programme}”已有名单入账，不能再作废。</translation>
    </message>
    <message>
        <source>“{programme}” has no credited list. There is nothing to archive; cancel the round instead.</source>
        <translation>“{programme}”没有已入账的名单，不能归档。如不再进行，请取消本轮。</translation>
    </message>
    <message>
        <source>“{programme}” has no notice before approval. Go on with the approval.</source>
        <translation>“{programme}”审批前不公示，请直接送审。</translation>
    </message>
    <message>
        <source>“{programme}” is a grant to persons; an award workbook lists households. Choose an award round first.</source>
        <translation>“{programme}”是发给个人的，评选名单是按户的。请先选一个评选轮次。</translation>
    </message>
    <message>
        <source>“{programme}” {period} is in the archive. Nothing is changed in it any more.</source>
        <translation>“{programme}”{period} 已归档，不再改动。</translation>
    </message>
    <message>
        <source>“{programme}” {period} was cancelled. Nothing more can be done in it; open a new round.</source>
        <translation>“{programme}”{period} 已作废，不能再办理，请新建一轮。</translation>
    </message>
    <message>
        <source>“{programme}” {period} would have nobody on its lists. Nothing was opened; choose others, or fill the lists afterwards.</source>
        <translation>“{programme}”{period}名单上没有人，没有立项。请另选发放对象，或者立项后再录入名单。</translation>
    </message>
    <message>
        <source>“{text}” does not fit on the paper. Shorten it.</source>
        <translation>“{text}”印不下，请缩短。</translation>
    </message>
    <message>
        <source>“{text}” is not a chain head. Type it as it stands on paper, for instance T1=17-0A1B2C3D4E5F6071.</source>
        <translation>“{text}”不是链头。请照纸上所印输入，例如 T1=17-0A1B2C3D4E5F6071。</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Found by village and name; the ID number was not compared.</source>
        <translation>按村和姓名找到，没有核对身份证号。</translation>
    </message>
    <message>
        <source>No ID number given.</source>
        <translation>没有身份证号。</translation>
    </message>
    <message>
        <source>Not a party member, but with a date of joining: {detail}.</source>
        <translation>不是党员，却有入党时间：{detail}。</translation>
    </message>
    <message>
        <source>Old ID number of 15 digits; it cannot be verified.</source>
        <translation>身份证号是 15 位旧号，无法校验。</translation>
    </message>
    <message>
        <source>The ID number does not have 18 digits.</source>
        <translation>身份证号不是 18 位。</translation>
    </message>
    <message>
        <source>The ID number holds an impossible birth date.</source>
        <translation>身份证号中的出生日期不存在。</translation>
    </message>
    <message>
        <source>The check digit of the ID number is wrong.</source>
        <translation>身份证号校验位不对。</translation>
    </message>
    <message>
        <source>The date of joining the Party cannot be told from “{detail}”.</source>
        <translation>“{detail}”看不出入党时间。</translation>
    </message>
    <message>
        <source>The list said {detail}; the village on the roster counts.</source>
        <translation>名单写的是{detail}，以花名册上的村为准。</translation>
    </message>
    <message>
        <source>The name holds a character that cannot be printed: {detail}.</source>
        <translation>姓名中有打印不出来的字：{detail}。</translation>
    </message>
    <message>
        <source>The roster imported on {detail} no longer names this person.</source>
        <translation>{detail} 导入的花名册上已没有此人。</translation>
    </message>
    <message>
        <source>The roster said head of household, but that is {detail}.</source>
        <translation>花名册写作户主，但本户户主是{detail}。</translation>
    </message>
    <message>
        <source>The roster said {detail} years old; the birth date of the ID number counts.</source>
        <translation>花名册写 {detail} 岁，以身份证上的出生日期为准。</translation>
    </message>
    <message>
        <source>The roster said {detail}; the sex of the ID number counts.</source>
        <translation>花名册写“{detail}”，以身份证上的性别为准。</translation>
    </message>
    <message>
        <source>“{detail}” does not tell whether this is a party member.</source>
        <translation>“{detail}”看不出是不是党员。</translation>
    </message>
</context>
<context>
    <name>ReprintPart</name>
    <message>
        <source>Print one of your slips of today again, marked as a copy.</source>
        <translation>把您今天的小票再打一张，票上注明是补打。</translation>
    </message>
    <message>
        <source>Reprint</source>
        <translation>补打</translation>
    </message>
    <message>
        <source>{slip}: copy {copy} is being printed.</source>
        <translation>{slip}：正在打印补打第 {copy} 联。</translation>
    </message>
</context>
<context>
    <name>ResultPanel</name>
    <message>
        <source>Add a photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>荣誉证书</translation>
    </message>
    <message>
        <source>Credited on</source>
        <translation>入账日期</translation>
    </message>
    <message>
        <source>Credited: the result is posted beside the first notice.</source>
        <translation>已入账，请张贴结果公示。</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>On to: {step}</source>
        <translation>进入{step}</translation>
    </message>
    <message>
        <source>Post the result notice</source>
        <translation>登记张贴</translation>
    </message>
    <message>
        <source>The list is not that far yet.</source>
        <translation>名单还没到这一步。</translation>
    </message>
    <message>
        <source>The result is posted.</source>
        <translation>结果已公示。</translation>
    </message>
    <message>
        <source>photo missing</source>
        <translation>缺公示照片</translation>
    </message>
    <message>
        <source>with a photo</source>
        <translation>有照片</translation>
    </message>
    <message>
        <source>{village} certificates</source>
        <translation>{village}证书</translation>
    </message>
</context>
<context>
    <name>ReturnBooking</name>
    <message>
        <source>A second person has to confirm this return. With nobody else here it may go on: the holder signs the slip, and it stays on the board until somebody countersigns.</source>
        <translation>这次退货须第二人确认。店里没有别人时可以先退：请持卡人在小票上签名，事后补签前一直列在看板上。</translation>
    </message>
    <message>
        <source>Nobody else in the store?</source>
        <translation>店里没有别人？</translation>
    </message>
    <message>
        <source>Return, to be countersigned</source>
        <translation>先退，待补签</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>+{points}, then {after}</source>
        <translation>+{points}　退后 {after} 分</translation>
    </message>
    <message>
        <source>All  F5</source>
        <translation>全部  F5</translation>
    </message>
    <message>
        <source>All that is left of the slip comes back.</source>
        <translation>小票上剩下的全退。</translation>
    </message>
    <message>
        <source>Asks why it comes back.</source>
        <translation>写退货原因。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Books the return.</source>
        <translation>办理退货，记账。</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Damaged  F6</source>
        <translation>损坏  F6</translation>
    </message>
    <message>
        <source>Everything that is left is chosen.</source>
        <translation>已选全部可退商品。</translation>
    </message>
    <message>
        <source>First set how many pieces come back.</source>
        <translation>请先填退回的件数。</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持卡人</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>不退了</translation>
    </message>
    <message>
        <source>Leave this return?</source>
        <translation>不退了？</translation>
    </message>
    <message>
        <source>Marks a line of the slip.</source>
        <translation>选小票上的一行。</translation>
    </message>
    <message>
        <source>None of the line comes back.</source>
        <translation>选中行不退。</translation>
    </message>
    <message>
        <source>Not confirmed. Nothing was booked.</source>
        <translation>没有确认，未记账。</translation>
    </message>
    <message>
        <source>Nothing was booked. What is chosen here is lost.</source>
        <translation>还没有记账，所选内容不保留。</translation>
    </message>
    <message>
        <source>One step back; with nothing chosen, closes the window.</source>
        <translation>退一步；什么都没选时，关闭窗口。</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Reason  F7</source>
        <translation>原因  F7</translation>
    </message>
    <message>
        <source>Reason, then Enter (may stay empty)</source>
        <translation>原因，按回车（可不填）</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Return  F12</source>
        <translation>退货  F12</translation>
    </message>
    <message>
        <source>Returned for {name}: {pieces} pieces, {points} points given back.</source>
        <translation>{name} 退货 {pieces} 件，退还 {points} 分。</translation>
    </message>
    <message>
        <source>Scan goods, or type how many come back</source>
        <translation>扫商品；或输入选中行的件数，按回车</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>So many of the line come back: the number typed, or all that is left of it.</source>
        <translation>按输入的件数退；没输件数，选中行剩下的全退。</translation>
    </message>
    <message>
        <source>So many of what comes back are damaged: the number typed, or all of the line.</source>
        <translation>退回的里有几件损坏：先输件数；没输，选中行全算损坏。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>继续退货</translation>
    </message>
    <message>
        <source>Still left</source>
        <translation>可退</translation>
    </message>
    <message>
        <source>Type a number of pieces, or scan the goods.</source>
        <translation>请输入件数，或扫商品。</translation>
    </message>
    <message>
        <source>Up and down mark a line; F12 books the return.</source>
        <translation>上下键选行；F12 退货。</translation>
    </message>
    <message>
        <source>all returned</source>
        <translation>已退完</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>等另 {count} 种</translation>
    </message>
    <message>
        <source>household: {fund}</source>
        <translation>家庭：{fund}</translation>
    </message>
    <message>
        <source>own: {fund}</source>
        <translation>本人：{fund}</translation>
    </message>
    <message>
        <source>{goods} is not on this slip.</source>
        <translation>这张小票上没有{goods}。</translation>
    </message>
    <message>
        <source>{goods} × {pieces}</source>
        <translation>{goods}×{pieces}</translation>
    </message>
    <message>
        <source>{goods} × {pieces}, {damaged} damaged</source>
        <translation>{goods}×{pieces}（损坏 {damaged}）</translation>
    </message>
    <message>
        <source>{goods}: {pieces} come back, {damaged} of them written off.</source>
        <translation>{goods}：退 {pieces} 件，其中 {damaged} 件报损。</translation>
    </message>
    <message>
        <source>{goods}: {pieces} come back.</source>
        <translation>{goods}：退 {pieces} 件。</translation>
    </message>
    <message>
        <source>{left} of {pieces}</source>
        <translation>{left}/{pieces}</translation>
    </message>
    <message>
        <source>{name}, {village}: slip {till}-{number} of {day}, {points} points</source>
        <translation>{name}　{village}　小票 {till}-{number}　{day}　{points} 分</translation>
    </message>
    <message>
        <source>{points} points back</source>
        <translation>退还 {points} 分</translation>
    </message>
    <message>
        <source>“{fund}” has expired: the points may be spent until {day}.</source>
        <translation>“{fund}”已到期：退还的积分可用到 {day}。</translation>
    </message>
    <message>
        <source>“{fund}” is closed: of what it paid, only the goods come back.</source>
        <translation>“{fund}”已结束：用它兑换的只收回商品，积分不退还。</translation>
    </message>
    <message>
        <source>“{fund}” is closed: {points} points do not come back.</source>
        <translation>“{fund}”已结束：{points} 分不退还。</translation>
    </message>
</context>
<context>
    <name>ReturnPart</name>
    <message>
        <source>Return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Take goods back: scan the slip, or look for it.</source>
        <translation>退货：扫小票，或查找小票。</translation>
    </message>
</context>
<context>
    <name>ReturnsSection</name>
    <message>
        <source>0: every return takes a second person. A slip of the clerk's own card or household always does.</source>
        <translation>填 0：每笔退货都须第二人确认。营业员本人或本户的小票，一律须第二人确认。</translation>
    </message>
    <message>
        <source>A second person confirms returns of more points than</source>
        <translation>退货超过多少积分须第二人确认</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved. It holds from the next return on.</source>
        <translation>已保存，从下一笔退货起生效。</translation>
    </message>
</context>
<context>
    <name>Reversing</name>
    <message>
        <source>; {points} stay a memo</source>
        <translation>；{points}未收回，备查</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>收回</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Reverse what was credited</source>
        <translation>冲正已发放的积分</translation>
    </message>
    <message>
        <source>Reversed: {points} of {name} went back to the fund.</source>
        <translation>已冲正：{name}的 {points}退回项目预算。</translation>
    </message>
    <message>
        <source>What the purse still holds goes back to the fund. What was spent is noted as uncollected; nobody owes it. A correct amount is given by a grant.</source>
        <translation>账户里还有的部分退回项目预算。已用掉的只作备查，不再追缴。应发的积分，另用发放补上。</translation>
    </message>
    <message>
        <source>{back} of {points}, to “{fund}”</source>
        <translation>{points}中的{back}分，退回“{fund}”</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>By rank</source>
        <translation>按名次</translation>
    </message>
    <message>
        <source>Close review</source>
        <translation>完成评议</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Reviewed. Now the meetings decide on the list.</source>
        <translation>评议完成，接着开四议。</translation>
    </message>
    <message>
        <source>Score sheet</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Take the review back</source>
        <translation>撤回评议</translation>
    </message>
    <message>
        <source>Take the review of {village} back</source>
        <translation>撤回{village}的评议</translation>
    </message>
    <message>
        <source>The list is a draft again. Who fell below the red line comes back, and meetings held on it do not count for another list.</source>
        <translation>名单回到草稿，红线以下的户恢复；名单再有变动，开过的会要重开。</translation>
    </message>
    <message>
        <source>{line}   {count} × {each} = {points}</source>
        <translation>{line}   {count} × {each} 分 = {points}</translation>
    </message>
    <message>
        <source>{village} score sheet</source>
        <translation>{village}评分表</translation>
    </message>
</context>
<context>
    <name>RolesDialog</name>
    <message>
        <source>New secret</source>
        <translation>新的密码或 PIN</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Roles of {name}</source>
        <translation>{name}的岗位</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>With these roles another kind of secret is needed.</source>
        <translation>改岗位后登录方式不同，请同时设新的。</translation>
    </message>
    <message>
        <source>{name} has these roles from the next sign-in on.</source>
        <translation>{name}下次登录起按新岗位办理。</translation>
    </message>
</context>
<context>
    <name>RoundCounts</name>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 份</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n list(s)</source>
        <translation>
            <numerusform>%n 个村</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photo(s)</source>
        <translation>
            <numerusform>%n 张照片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundPapers</name>
    <message>
        <source>Also</source>
        <translation>还可以</translation>
    </message>
    <message>
        <source>Approval sheet</source>
        <translation>审核表</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>荣誉证书</translation>
    </message>
    <message>
        <source>Empty nomination forms</source>
        <translation>空白提名表（每村一张）</translation>
    </message>
    <message>
        <source>For</source>
        <translation>哪个村</translation>
    </message>
    <message>
        <source>Form for the leader's approval</source>
        <translation>领导审批表</translation>
    </message>
    <message>
        <source>List to sign</source>
        <translation>签收表</translation>
    </message>
    <message>
        <source>Nomination form</source>
        <translation>提名表</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Objections</source>
        <translation>公示意见登记表</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Record: {meeting}</source>
        <translation>会议记录：{meeting}</translation>
    </message>
    <message>
        <source>Result notice</source>
        <translation>结果公告</translation>
    </message>
    <message>
        <source>Score sheet</source>
        <translation>评分表</translation>
    </message>
    <message>
        <source>every village</source>
        <translation>各村</translation>
    </message>
    <message>
        <source>the whole round</source>
        <translation>整轮</translation>
    </message>
</context>
<context>
    <name>RoundsDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose a round or grant</source>
        <translation>选择轮次</translation>
    </message>
    <message>
        <source>Compare rounds</source>
        <translation>各轮对比</translation>
    </message>
    <message>
        <source>Give this round up</source>
        <translation>作废这一轮</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Rounds and grants</source>
        <translation>评选和发放</translation>
    </message>
</context>
<context>
    <name>RowsPanel</name>
    <message>
        <source>Add</source>
        <translation>加户</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>加人</translation>
    </message>
    <message>
        <source>By the elderly rule</source>
        <translation>按老党员规则</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>No round yet. An award officer opens one.</source>
        <translation>还没有轮次，由评选录入员新建。</translation>
    </message>
    <message>
        <source>No round yet. Ctrl+N opens one.</source>
        <translation>还没有轮次，按 Ctrl+N 新建。</translation>
    </message>
    <message>
        <source>Nobody is on this list.</source>
        <translation>名单上还没有人。</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>冲正</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Strike off</source>
        <translation>划去</translation>
    </message>
    <message>
        <source>{count}, {points} together</source>
        <translation>{count}，共 {points}</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Criteria and rules of this round</source>
        <translation>本轮评分项和规则</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>评分项</translation>
    </message>
    <message>
        <source>Greatest score</source>
        <translation>满分</translation>
    </message>
    <message>
        <source>Keep the rules</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Notice, full days</source>
        <translation>公示天数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Reason for a shorter notice</source>
        <translation>缩短公示的原因</translation>
    </message>
    <message>
        <source>Red line</source>
        <translation>红线</translation>
    </message>
    <message>
        <source>They hold for all villages. With the first reviewed list they are fixed.</source>
        <translation>各村通用；第一个村完成评议后不能再改。</translation>
    </message>
    <message>
        <source>Weight in %</source>
        <translation>权重 %</translation>
    </message>
    <message>
        <source>Weights together: {sum} %. The total is out of 100.</source>
        <translation>权重合计 {sum} %，总分满分 100</translation>
    </message>
    <message>
        <source>criterion {number}</source>
        <translation>评分项 {number}</translation>
    </message>
    <message>
        <source>least total</source>
        <translation>最低总分</translation>
    </message>
    <message>
        <source>no red line: all stay</source>
        <translation>不划线，全部评上</translation>
    </message>
    <message>
        <source>only for less than {days} days</source>
        <translation>少于 {days} 天才填</translation>
    </message>
    <message>
        <source>so many places</source>
        <translation>按名额</translation>
    </message>
</context>
<context>
    <name>ScannerSection</name>
    <message>
        <source>Allow {gap} ms</source>
        <translation>放宽到 {gap} 毫秒</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符数</translation>
    </message>
    <message>
        <source>Click into the box and scan any code. At the counter, characters that follow one another within {gap} ms and end with Enter are a scan; slower ones are typing.</source>
        <translation>点一下方框，扫任意条码。在收银台，间隔不超过 {gap} 毫秒、以回车结束的字符算一次扫码，更慢的算手工输入。</translation>
    </message>
    <message>
        <source>Ended by</source>
        <translation>结束符</translation>
    </message>
    <message>
        <source>It works, but hardly: on a busy computer a scan may fall apart.</source>
        <translation>勉强能用：电脑忙时一次扫码可能被拆开。</translation>
    </message>
    <message>
        <source>Longest pause</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>No Enter came at the end. Set the scanner to send Enter after each code.</source>
        <translation>末尾没有回车。请把扫码枪设成每次扫码后发送回车。</translation>
    </message>
    <message>
        <source>Nothing was scanned yet.</source>
        <translation>还没有扫码</translation>
    </message>
    <message>
        <source>Other characters than codes have: switch the input method off.</source>
        <translation>收到了条码里没有的字符：请关闭输入法。</translation>
    </message>
    <message>
        <source>Scan here</source>
        <translation>在这里扫码</translation>
    </message>
    <message>
        <source>That was typed by fingers, or the scanner needs another setting.</source>
        <translation>这是手工输入的，或扫码枪需要重新设置。</translation>
    </message>
    <message>
        <source>The scanner is fine for the counter.</source>
        <translation>扫码枪可以用于收银台。</translation>
    </message>
    <message>
        <source>Too slow: the counter would take this for typing. Allow more time.</source>
        <translation>太慢：收银台会当成手工输入。请放宽间隔。</translation>
    </message>
    <message>
        <source>Try the scanner</source>
        <translation>试扫码枪</translation>
    </message>
    <message>
        <source>What arrived</source>
        <translation>收到的内容</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>{gap} ms</source>
        <translation>{gap} 毫秒</translation>
    </message>
</context>
<context>
    <name>SecondPerson</name>
    <message>
        <source>Clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>代领人</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持卡人</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限购</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>{goods}: {limit} a {period}; had {had}, now {pieces}</source>
        <translation>{goods}{period}限 {limit} 件；已领 {had} 件，这次 {pieces} 件</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>Hand it over in person. A lock after wrong tries ends with it.</source>
        <translation>请当面告诉本人。账号若因输错被锁定，会同时解锁。</translation>
    </message>
    <message>
        <source>New secret for {name}</source>
        <translation>重设{name}的密码或 PIN</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>{name} signs in with the new secret now.</source>
        <translation>{name}现在用新的密码（PIN）登录。</translation>
    </message>
</context>
<context>
    <name>SecretSection</name>
    <message>
        <source>A PIN is 6 digits, not all the same and not in a row.</source>
        <translation>PIN 是 6 位数字，不能全部相同，也不能连续。</translation>
    </message>
    <message>
        <source>A password has at least 8 characters.</source>
        <translation>密码至少 8 个字符。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Changed. Use the new one from now on.</source>
        <translation>已修改，今后请用新的。</translation>
    </message>
    <message>
        <source>New secret</source>
        <translation>新的密码或 PIN</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再输一遍</translation>
    </message>
    <message>
        <source>Your secret until now</source>
        <translation>现在的密码或 PIN</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Backup</source>
        <translation>备份和恢复单</translation>
    </message>
    <message>
        <source>Customer and sound</source>
        <translation>顾客屏和声音</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>显示和语言</translation>
    </message>
    <message>
        <source>My secret</source>
        <translation>我的密码</translation>
    </message>
    <message>
        <source>People at the counter</source>
        <translation>来人与代领</translation>
    </message>
    <message>
        <source>Printers</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>扫码枪</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Staff accounts</source>
        <translation>人员账号</translation>
    </message>
    <message>
        <source>Town and store</source>
        <translation>乡镇和门店</translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter goes in, Esc comes back</source>
        <translation>↑ ↓ 选择，回车进入，Esc 返回</translation>
    </message>
</context>
<context>
    <name>SheetsDialog</name>
    <message numerus="yes">
        <source>%n card(s) to print</source>
        <translation>
            <numerusform>可打印 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Backs too</source>
        <translation>连背面</translation>
    </message>
    <message>
        <source>Calibration page</source>
        <translation>校准页</translation>
    </message>
    <message>
        <source>Cards that cannot be printed</source>
        <translation>不能打印的卡</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>完成  Esc</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>First free place</source>
        <translation>从第几格起</translation>
    </message>
    <message>
        <source>Hand-over lists</source>
        <translation>领取签收表</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>Move down, tenths of a millimetre</source>
        <translation>向下，0.1 毫米</translation>
    </message>
    <message>
        <source>Move right, tenths of a millimetre</source>
        <translation>向右，0.1 毫米</translation>
    </message>
    <message>
        <source>No card can be printed.</source>
        <translation>没有能打印的卡。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message numerus="yes">
        <source>Print %n card(s)</source>
        <translation>
            <numerusform>打印 %n 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Print cards</source>
        <translation>打印购物卡</translation>
    </message>
    <message numerus="yes">
        <source>Printed before: %n card(s)</source>
        <translation>
            <numerusform>其中 %n 张以前印过。</numerusform>
        </translation>
    </message>
    <message>
        <source>Right, 0.1 mm</source>
        <translation>右移，0.1 毫米</translation>
    </message>
    <message>
        <source>Stop  Esc</source>
        <translation>停止  Esc</translation>
    </message>
    <message>
        <source>Stopped. Nothing was printed, and nothing counted.</source>
        <translation>已停止。没有打印，也没有计数。</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>卡样</translation>
    </message>
    <message>
        <source>calibration page</source>
        <translation>校准页</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>购物卡</translation>
    </message>
    <message>
        <source>hand-over list {village}</source>
        <translation>领取签收表 {village}</translation>
    </message>
    <message>
        <source>of {cells}, row by row</source>
        <translation>共 {cells} 格，一行一行数</translation>
    </message>
    <message>
        <source>{done} of {total} cards drawn</source>
        <translation>已排 {done} 张，共 {total} 张</translation>
    </message>
</context>
<context>
    <name>ShiftDialog</name>
    <message numerus="yes">
        <source>%n basket(s) will be emptied; nothing of them was booked. To redeem one instead, go back and recall it. Why are they given up?</source>
        <translation>
            <numerusform>将作废 %n 个挂单，里面的商品都没有入账。要兑换的话，请返回后取回。为什么作废？</numerusform>
        </translation>
    </message>
    <message>
        <source>All signed copies are there.</source>
        <translation>签好的门店联都齐了。</translation>
    </message>
    <message>
        <source>Back  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Back; the shift stays open.</source>
        <translation>返回，不交班。</translation>
    </message>
    <message>
        <source>By hand  F4</source>
        <translation>手工补记  F4</translation>
    </message>
    <message>
        <source>Choose a slip whose signed copy is missing; scan the copies that are there.</source>
        <translation>选缺门店联的单；手上有的门店联，直接扫描。</translation>
    </message>
    <message>
        <source>Close the shift</source>
        <translation>交班</translation>
    </message>
    <message>
        <source>Close the shift  F10</source>
        <translation>交班  F10</translation>
    </message>
    <message>
        <source>Close this shift?</source>
        <translation>确定交班吗？</translation>
    </message>
    <message>
        <source>Closes the shift.</source>
        <translation>交班。</translation>
    </message>
    <message>
        <source>Copies still missing: {count}. They stay on the board until settled.</source>
        <translation>还缺 {count} 张门店联，会一直列在首页，直到补齐。</translation>
    </message>
    <message>
        <source>Days  F8</source>
        <translation>日结  F8</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Give up the open baskets</source>
        <translation>作废没结的单子</translation>
    </message>
    <message>
        <source>Gives up the baskets put aside, where there are any.</source>
        <translation>有挂起的单子时，全部作废。</translation>
    </message>
    <message>
        <source>Its slip with the sums and the head of the chain is printed. </source>
        <translation>交班后打印交班单，单上有合计和链头。</translation>
    </message>
    <message>
        <source>None is missing.</source>
        <translation>一张不缺。</translation>
    </message>
    <message>
        <source>Note: why somebody else closes this shift</source>
        <translation>说明：为什么由别人交这个班</translation>
    </message>
    <message>
        <source>Open baskets  F6</source>
        <translation>没结的单子  F6</translation>
    </message>
    <message>
        <source>Redeemed</source>
        <translation>净兑换</translation>
    </message>
    <message>
        <source>Scan the signed copies one after the other.</source>
        <translation>请把签好的门店联一张一张扫过来。</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>补记</translation>
    </message>
    <message>
        <source>Settle without the signed copy</source>
        <translation>没有门店联，手工补记</translation>
    </message>
    <message>
        <source>Settles the marked slip by hand, with a reason.</source>
        <translation>手工补记选中的单，要写原因。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>To the days and their close.</source>
        <translation>看各天班次与日结。</translation>
    </message>
    <message>
        <source>signed copies handed in; scan the code on top of each</source>
        <translation>门店联已交；请扫每张顶上的条码</translation>
    </message>
    <message>
        <source>{slip} of {name}, of an earlier shift: handed in.</source>
        <translation>{slip}（{name}）是以前班次的，已收下。</translation>
    </message>
    <message>
        <source>{slip} of {name}: handed in.</source>
        <translation>{slip}（{name}）已收下。</translation>
    </message>
    <message>
        <source>{slip}, {name}, {points} points. Why can the copy not be scanned?</source>
        <translation>{slip}，{name}，{points} 分。门店联为什么不能扫描？</translation>
    </message>
    <message>
        <source>{till} · {shift} · {clerk} {number} · since {time}</source>
        <translation>{number} {clerk} · {till} · {shift} · {time} 开班</translation>
    </message>
</context>
<context>
    <name>ShiftPart</name>
    <message>
        <source>Another shift is open at this till. Press F10 to see to it.</source>
        <translation>本台还开着别的班。请按 F10 处理。</translation>
    </message>
    <message>
        <source>No shift</source>
        <translation>未开班</translation>
    </message>
    <message>
        <source>No shift is open. Press F10 to open one.</source>
        <translation>还没有开班。请按 F10 开班。</translation>
    </message>
    <message>
        <source>Open your shift, see its sums, hand in signed copies, close it.</source>
        <translation>开班、看本班合计、交门店联、交班。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班次</translation>
    </message>
    <message>
        <source>Shift closed: {slips} slips, {points} points. Its slip is being printed.</source>
        <translation>已交班：小票 {slips} 张，净兑换 {points} 分。正在打印交班单。</translation>
    </message>
    <message>
        <source>Shift of {name}</source>
        <translation>{name}的班</translation>
    </message>
    <message>
        <source>Shift {number}</source>
        <translation>第 {number} 班</translation>
    </message>
    <message>
        <source>Shift {number} is open. Scan a shopping card or goods.</source>
        <translation>第 {number} 班已开。请扫购物卡或商品。</translation>
    </message>
    <message>
        <source>{day} left open</source>
        <translation>{day} 的班未交</translation>
    </message>
</context>
<context>
    <name>ShiftReasonDialog</name>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>Shifts</name>
    <message>
        <source>    {words}</source>
        <translation>　其中{words}</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>兑换时间</translation>
    </message>
    <message>
        <source>By fund</source>
        <translation>按资金项目</translation>
    </message>
    <message>
        <source>By goods</source>
        <translation>按商品</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>营业员</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Enter prints a copy, marked and counted.</source>
        <translation>回车打印，票上注明补打第几联。</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>起止</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持卡人</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>No slip found.</source>
        <translation>没有找到小票。</translation>
    </message>
    <message>
        <source>None among your slips of today.</source>
        <translation>您今天的小票里没有。</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Redeemed in all</source>
        <translation>净兑换</translation>
    </message>
    <message>
        <source>Redemptions</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>Reprint a slip</source>
        <translation>补打小票</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Scan a slip or card, or type a number or name</source>
        <translation>扫小票或购物卡，或输入小票号、姓名</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>班</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>Slips</source>
        <translation>小票</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>收银台</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>by proxy</source>
        <translation>代领</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已日结</translation>
    </message>
    <message>
        <source>for 0 points</source>
        <translation> 0 分</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>有班未交</translation>
    </message>
    <message>
        <source>redemption</source>
        <translation>兑换</translation>
    </message>
    <message>
        <source>return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>shift {number} of {day}</source>
        <translation>{day} 第 {number} 班</translation>
    </message>
    <message>
        <source>to close</source>
        <translation>待日结</translation>
    </message>
    <message>
        <source>without a card</source>
        <translation>无卡</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}月{day}日</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Any colleague can unlock it. It is recorded who did.</source>
        <translation>任何一位同事都可以解锁，系统会记下是谁解的。</translation>
    </message>
    <message>
        <source>Arrow keys, then Enter</source>
        <translation>方向键选择，按回车</translation>
    </message>
    <message>
        <source>Choose your account</source>
        <translation>请选择您的账号</translation>
    </message>
    <message>
        <source>Forgot PIN or password? Ask the administrator</source>
        <translation>忘记 PIN 或密码，请找管理员</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Love supermarket points</source>
        <translation>爱心超市积分系统</translation>
    </message>
    <message>
        <source>No account has this number. Look again, or ask the administrator.</source>
        <translation>没有这个工号，请核对后再输，或问管理员。</translation>
    </message>
    <message>
        <source>Sign in  Enter</source>
        <translation>登录  Enter</translation>
    </message>
    <message>
        <source>Sign in first, then scan.</source>
        <translation>请先登录，再扫码。</translation>
    </message>
    <message>
        <source>Type your 6-digit PIN</source>
        <translation>请输入 6 位 PIN</translation>
    </message>
    <message>
        <source>Type your password</source>
        <translation>请输入密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Unlock the account of {name}</source>
        <translation>解锁{name}的账号</translation>
    </message>
    <message>
        <source>Unlock with a colleague…</source>
        <translation>请同事解锁…</translation>
    </message>
    <message>
        <source>Use the recovery sheet…</source>
        <translation>使用恢复码…</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>Card</source>
        <translation>卡尾号</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持卡人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>齐了</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>未签</translation>
    </message>
    <message>
        <source>{day}, collected by {collector}</source>
        <translation>{day}，{collector}代领</translation>
    </message>
    <message>
        <source>{missing} of {cards} open</source>
        <translation>{cards} 张缺 {missing}</translation>
    </message>
    <message>
        <source>{missing} of {rows} open</source>
        <translation>共 {rows}，缺 {missing}</translation>
    </message>
</context>
<context>
    <name>SigningCounts</name>
    <message numerus="yes">
        <source>%n row(s) marked as signed.</source>
        <translation>
            <numerusform>%n 行已标为签收。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Found; %n more with F3. Enter marks the row.</source>
        <translation>
            <numerusform>找到了，按回车标为已签收；还有 %n 行，按 F3 看。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n row(s)</source>
        <translation>
            <numerusform>标 %n 行为已签收</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SigningDialog</name>
    <message>
        <source>All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>代领人</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>完成  Esc</translation>
    </message>
    <message>
        <source>Every list is signed.</source>
        <translation>签收表都签齐了。</translation>
    </message>
    <message>
        <source>Find a row</source>
        <translation>找一行</translation>
    </message>
    <message>
        <source>Found. Enter marks the row.</source>
        <translation>找到了，按回车标为已签收。</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>签收表</translation>
    </message>
    <message>
        <source>Mark as signed</source>
        <translation>标为已签收</translation>
    </message>
    <message>
        <source>Name or card  Ctrl+F</source>
        <translation>姓名或扫卡  Ctrl+F</translation>
    </message>
    <message>
        <source>Nobody of this name or card is on a list.</source>
        <translation>签收表上没有这个姓名或这张卡。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>全不选</translation>
    </message>
    <message>
        <source>Only incomplete lists</source>
        <translation>只看没签齐的</translation>
    </message>
    <message>
        <source>Only this round</source>
        <translation>只看本轮</translation>
    </message>
    <message>
        <source>People on the list</source>
        <translation>表上的人</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重打这张表</translation>
    </message>
    <message>
        <source>Scan the code of a signed sheet: its rows are ticked, Enter marks them.</source>
        <translation>扫签好的表上的条码：这一页的人就勾上了，按回车标为已签收。</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回签收</translation>
    </message>
    <message>
        <source>Take back the mark of {name}</source>
        <translation>撤回{name}的签收</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The list then says again that the signature is missing.</source>
        <translation>撤回以后，这一行又算没有签。</translation>
    </message>
    <message>
        <source>The mark is taken back.</source>
        <translation>签收已撤回。</translation>
    </message>
    <message>
        <source>The next row of the same people.</source>
        <translation>同名、同户的下一行。</translation>
    </message>
    <message>
        <source>There is no list to sign yet.</source>
        <translation>还没有要签收的表。</translation>
    </message>
    <message>
        <source>Ticks a row, or takes its tick away.</source>
        <translation>勾上这一行，或去掉勾。</translation>
    </message>
    <message>
        <source>To the field for a name; a scanned card is found everywhere.</source>
        <translation>到姓名框；扫卡随时能找到这一行。</translation>
    </message>
    <message>
        <source>Unsigned only</source>
        <translation>只看未签的</translation>
    </message>
    <message>
        <source>empty: the holder; else name and relation</source>
        <translation>本人领的不填；代领的填姓名、关系</translation>
    </message>
    <message>
        <source>not signed after all</source>
        <translation>其实没有签</translation>
    </message>
    <message>
        <source>wrong row</source>
        <translation>看错行</translation>
    </message>
</context>
<context>
    <name>SlipPump</name>
    <message>
        <source>Slip {number}</source>
        <translation>小票 {number}</translation>
    </message>
    <message>
        <source>copy {copy}</source>
        <translation>补打第 {copy} 联</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>By the rule  F5</source>
        <translation>按规则  F5</translation>
    </message>
    <message>
        <source>Cancel  Esc</source>
        <translation>取消  Esc</translation>
    </message>
    <message>
        <source>From one kind of points to the next.</source>
        <translation>到上一种、下一种积分。</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>现有</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>It adds up. What you type stays; the rest follows.</source>
        <translation>合计正好。填了的不动，其余自动补足。</translation>
    </message>
    <message>
        <source>Leaves the split as it was.</source>
        <translation>分配不变。</translation>
    </message>
    <message>
        <source>Only {points} points of {fund} have a place here.</source>
        <translation>这一单里“{fund}”最多能用 {points} 分。</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>扣</translation>
    </message>
    <message>
        <source>Split like this  Enter</source>
        <translation>就这样扣  Enter</translation>
    </message>
    <message>
        <source>Splits by the rule again.</source>
        <translation>恢复按规则扣分。</translation>
    </message>
    <message>
        <source>Takes this split; nothing is booked yet.</source>
        <translation>就按这样扣；这时还不记账。</translation>
    </message>
    <message>
        <source>Which points pay?</source>
        <translation>从哪里扣分？</translation>
    </message>
    <message>
        <source>{fund} holds only {points} points.</source>
        <translation>“{fund}”只有 {points} 分。</translation>
    </message>
    <message>
        <source>{points} points for {name}</source>
        <translation>{name}，共 {points} 分</translation>
    </message>
    <message>
        <source>{points} points still missing: {goods} cannot be paid like this.</source>
        <translation>还差 {points} 分：这样付不了{goods}。</translation>
    </message>
</context>
<context>
    <name>SplitPart</name>
    <message>
        <source>Change which points pay, as the holder wishes.</source>
        <translation>按持卡人的意思改从哪里扣分。</translation>
    </message>
    <message>
        <source>First scan the card and the goods; then the points can be split.</source>
        <translation>请先扫卡和商品，再分配积分。</translation>
    </message>
    <message>
        <source>Only one kind of points may pay here: there is nothing to split.</source>
        <translation>这一单只有一种积分能付，不用分配。</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>分配</translation>
    </message>
    <message>
        <source>The points are split by hand. Go through it with the holder.</source>
        <translation>已手工分配。请和持卡人核对。</translation>
    </message>
    <message>
        <source>The points are split by the rule again.</source>
        <translation>已恢复按规则扣分。</translation>
    </message>
    <message>
        <source>The points do not suffice: there is nothing to split.</source>
        <translation>积分不够，无法分配。</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Close</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Close account</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Close the account of {name}?</source>
        <translation>停用{name}的账号？</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新建账号</translation>
    </message>
    <message>
        <source>New secret</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Nobody can sign in with it any more. What was booked stays, and it can be reopened.</source>
        <translation>停用后不能再用它登录。以前办过的业务都保留，需要时可以重新启用。</translation>
    </message>
    <message>
        <source>On the roster</source>
        <translation>花名册人员</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>对应人员</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Signs in with</source>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未注明</translation>
    </message>
    <message>
        <source>open</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>states: nobody</source>
        <translation>注明无对应</translation>
    </message>
</context>
<context>
    <name>StatementDialog</name>
    <message>
        <source>At the end</source>
        <translation>期末</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>期初</translation>
    </message>
    <message>
        <source>Close.</source>
        <translation>关闭。</translation>
    </message>
    <message>
        <source>Closes to zero</source>
        <translation>收支平衡，差额0</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>完成  Esc</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>No vouchers in these days.</source>
        <translation>这段时间没有凭证。</translation>
    </message>
    <message>
        <source>Print  Ctrl+P</source>
        <translation>打印  Ctrl+P</translation>
    </message>
    <message>
        <source>Print the statement of these days.</source>
        <translation>打印这段时间的对账单。</translation>
    </message>
    <message>
        <source>Save it as a workbook.</source>
        <translation>存成工作簿。</translation>
    </message>
    <message>
        <source>Save the statement</source>
        <translation>保存对账单</translation>
    </message>
    <message>
        <source>Statement of the fund</source>
        <translation>资金项目对账单</translation>
    </message>
    <message>
        <source>Sums by kind</source>
        <translation>按事项汇总</translation>
    </message>
    <message>
        <source>Sums differ by {points}</source>
        <translation>收支不平，差{points}</translation>
    </message>
    <message>
        <source>The books are being read … Esc leaves it.</source>
        <translation>正在读取账目……不想等，按 Esc 退出。</translation>
    </message>
    <message>
        <source>The workbook is being made …</source>
        <translation>正在生成表格……</translation>
    </message>
    <message>
        <source>To the days; each change reads the statement anew.</source>
        <translation>到日期栏；改了日期，对账单就重新读取。</translation>
    </message>
    <message>
        <source>Vouchers</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Workbook  Ctrl+S</source>
        <translation>导出  Ctrl+S</translation>
    </message>
    <message>
        <source>as of the end of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>{fund} - statement</source>
        <translation>{fund} - 对账单</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <source>Keep the reason</source>
        <translation>保存原因</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>签收</translation>
    </message>
    <message>
        <source>The half-year is over</source>
        <translation>半年已过</translation>
    </message>
    <message>
        <source>{period} ended on {last}. Why does the round go on after it? The reason is kept with the round and asked for once.</source>
        <translation>{period} 已于 {last} 结束。为什么之后还办理？原因随本轮保存，只问一次。</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>A4, 2 × 5 cards to cut</source>
        <translation>A4 裁切 2×5</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>棕</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Labels 2 × 5, 99.1 × 57 mm</source>
        <translation>标签 2×5（99.1×57 毫米）</translation>
    </message>
    <message>
        <source>Labels 2 × 7, 99.1 × 38.1 mm</source>
        <translation>标签 2×7（99.1×38.1 毫米）</translation>
    </message>
    <message>
        <source>Labels 3 × 7, 63.5 × 38.1 mm</source>
        <translation>标签 3×7（63.5×38.1 毫米）</translation>
    </message>
    <message>
        <source>Labels 3 × 8, 70 × 37 mm</source>
        <translation>标签 3×8（70×37 毫米）</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Single card</source>
        <translation>单张卡</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>卡样</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>A4, measures of your own</source>
        <translation>A4，自己量尺寸</translation>
    </message>
    <message>
        <source>All measures: tenths of a millimetre</source>
        <translation>尺寸都以 0.1 毫米为单位</translation>
    </message>
    <message>
        <source>Calibration page</source>
        <translation>校准页</translation>
    </message>
    <message>
        <source>Card templates</source>
        <translation>卡样</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选图片</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>选标志图片</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Crop marks, for cutting</source>
        <translation>印裁切线</translation>
    </message>
    <message>
        <source>Done  Esc</source>
        <translation>完成  Esc</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>左边距</translation>
    </message>
    <message>
        <source>From the left edge, tenths of a millimetre</source>
        <translation>左边距，0.1 毫米</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>上边距</translation>
    </message>
    <message>
        <source>From the upper edge, tenths of a millimetre</source>
        <translation>上边距，0.1 毫米</translation>
    </message>
    <message>
        <source>Gap below</source>
        <translation>行间距</translation>
    </message>
    <message>
        <source>Gap beside</source>
        <translation>列间距</translation>
    </message>
    <message>
        <source>Gap between columns, tenths of a millimetre</source>
        <translation>列间距，0.1 毫米</translation>
    </message>
    <message>
        <source>Gap between rows, tenths of a millimetre</source>
        <translation>行间距，0.1 毫米</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>卡高</translation>
    </message>
    <message>
        <source>Height of a card, tenths of a millimetre</source>
        <translation>卡高，0.1 毫米</translation>
    </message>
    <message>
        <source>Line above the telephone</source>
        <translation>电话上面的一行</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Loss line</source>
        <translation>挂失提示</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>卡样名称</translation>
    </message>
    <message>
        <source>New from this one</source>
        <translation>照这个新建</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不要</translation>
    </message>
    <message>
        <source>On the back</source>
        <translation>背面</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>图片 (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Print backs too</source>
        <translation>也印背面</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rules on the back, one a line</source>
        <translation>背面的须知，一行一条</translation>
    </message>
    <message>
        <source>Save  Ctrl+S</source>
        <translation>保存  Ctrl+S</translation>
    </message>
    <message>
        <source>Single cards are printed by this one here</source>
        <translation>本机单张打印用这个卡样</translation>
    </message>
    <message>
        <source>Small line</source>
        <translation>小字</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>卡样</translation>
    </message>
    <message>
        <source>The template is out of use.</source>
        <translation>卡样已停用。</translation>
    </message>
    <message>
        <source>The template “{name}” is kept. Choose it where cards are printed.</source>
        <translation>卡样“{name}”已保存，打印时可选。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>卡名</translation>
    </message>
    <message>
        <source>True size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Turn over</source>
        <translation>翻面</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>卡宽</translation>
    </message>
    <message>
        <source>Width of a card, tenths of a millimetre</source>
        <translation>卡宽，0.1 毫米</translation>
    </message>
    <message>
        <source>a name makes it one of your own</source>
        <translation>起个名称，存成自己的</translation>
    </message>
    <message>
        <source>calibration page</source>
        <translation>校准页</translation>
    </message>
    <message>
        <source>{width} × {height} mm; on the screen as large as on paper.</source>
        <translation>{width} × {height} 毫米，屏幕上和纸上一样大。</translation>
    </message>
</context>
<context>
    <name>TiesDialog</name>
    <message>
        <source>Decide</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Equal totals at the red line</source>
        <translation>红线上有并列</translation>
    </message>
    <message>
        <source>Households with equal totals</source>
        <translation>并列的户</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>They</source>
        <translation>这几户</translation>
    </message>
    <message>
        <source>Why: kept with the list</source>
        <translation>原因（随名单保存）</translation>
    </message>
    <message>
        <source>all stay on the list</source>
        <translation>都评上</translation>
    </message>
    <message>
        <source>are all left off</source>
        <translation>都不评上</translation>
    </message>
    <message>
        <source>stay as ticked below</source>
        <translation>评上勾选的户</translation>
    </message>
    <message>
        <source>{tied} households have the same total; {places} of them have a place.</source>
        <translation>{tied} 户总分相同，只有 {places} 个名额。</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>sold out</source>
        <translation>已兑完</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 分</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Text size {percent} %</source>
        <translation>文字 {percent}%</translation>
    </message>
</context>
<context>
    <name>TotalPanel</name>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>本单 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TownSection</name>
    <message>
        <source>A logo for the slips</source>
        <translation>小票上的标志</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>选图片……</translation>
    </message>
    <message>
        <source>Kept. It counts from the next slip on.</source>
        <translation>已保存，从下一张小票起用。</translation>
    </message>
    <message>
        <source>Lock the window when nobody is there</source>
        <translation>无人操作时自动锁定</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>不用标志</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>营业时间</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Saved. The idle lock counts from the next sign-in on.</source>
        <translation>已保存。自动锁定从下次登录起生效。</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店名称</translation>
    </message>
    <message>
        <source>Telephone for lost cards</source>
        <translation>挂失电话</translation>
    </message>
    <message>
        <source>These stand on cards, slips and notices from the next print on.</source>
        <translation>这些内容印在卡、小票和公示上，下次打印起生效。</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇名称</translation>
    </message>
    <message>
        <source>after {minutes} minutes</source>
        <translation>{minutes} 分钟后</translation>
    </message>
    <message>
        <source>never</source>
        <translation>不锁定</translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>on slips</source>
        <translation>印在小票上</translation>
    </message>
</context>
<context>
    <name>WantedDialog</name>
    <message>
        <source>A few words, then Enter</source>
        <translation>写几个字，按回车</translation>
    </message>
    <message>
        <source>Noted for {name}.</source>
        <translation>记在{name}名下。</translation>
    </message>
    <message>
        <source>Noted without a name: no card was scanned.</source>
        <translation>没有扫卡，不记名。</translation>
    </message>
    <message>
        <source>Nothing like it was noted before.</source>
        <translation>以前没有登记过类似的。</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>要什么</translation>
    </message>
    <message>
        <source>What was asked for?</source>
        <translation>群众要什么？</translation>
    </message>
</context>
<context>
    <name>WantedPart</name>
    <message>
        <source>Note what somebody asked for and the store does not have.</source>
        <translation>群众要、店里没有的，记下来。</translation>
    </message>
    <message>
        <source>Noted for the storekeeper: {wish}</source>
        <translation>已记给库管员：{wish}</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>缺货登记</translation>
    </message>
</context>
<context>
    <name>WishesDialog</name>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message numerus="yes">
        <source>Answered for %n time(s) that it was asked for.</source>
        <translation>
            <numerusform>已答复，共问过 %n 次。</numerusform>
        </translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>Close  Esc</source>
        <translation>关闭  Esc</translation>
    </message>
    <message>
        <source>Last asked</source>
        <translation>最近一次</translation>
    </message>
    <message>
        <source>No wish was answered yet.</source>
        <translation>还没有答复过。</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>办不到</translation>
    </message>
    <message>
        <source>Nothing is wanted that is not there.</source>
        <translation>没有缺货登记。</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>待答复</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已订货</translation>
    </message>
    <message>
        <source>The counter notes it with one key.</source>
        <translation>收银台按一个键就能登记。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>怎么说</translation>
    </message>
    <message>
        <source>Wanted but missing</source>
        <translation>缺货登记</translation>
    </message>
    <message>
        <source>What</source>
        <translation>要什么</translation>
    </message>
    <message>
        <source>What to tell the people, if anything</source>
        <translation>要告诉群众的话（可不填）</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>谁问过</translation>
    </message>
</context>
</TS>
